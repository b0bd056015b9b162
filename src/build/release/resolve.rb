class Resolve < Formula
  desc "Find the Goodreads page of each book of a list"
  homepage "@address@"
  version "@version@"

@archives@
  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"bin/resolve"
    man1.install_symlink Dir[libexec/"share/man/man1/*.1"]
    bash_completion.install_symlink libexec/"share/bash-completion/completions/resolve"
    zsh_completion.install_symlink libexec/"share/zsh/site-functions/_resolve"
    fish_completion.install_symlink libexec/"share/fish/vendor_completions.d/resolve.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/resolve --version")
  end
end
