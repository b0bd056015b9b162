#compdef resolve
# Lets the TAB key complete resolve in zsh, which asks resolve itself for what can follow.
_resolve() {
  local -a lines choices space
  lines=("${(@f)$("$words[1]" completion zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  choices=("${(@)lines[3,-1]}")
  [[ -n $lines[2] ]] && compset -p $#lines[2]
  [[ $lines[1] == *on ]] && space=(-S '')
  local found=1
  (( $#choices )) && _describe -V 'resolve' choices "${space[@]}" && found=0
  [[ $lines[1] == files* ]] && _files && found=0
  return found
}
if [[ $funcstack[1] == _resolve ]]; then
  # A file in the fpath: zsh loads it at the first TAB, which is to be answered, too.
  _resolve "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _resolve resolve
fi
