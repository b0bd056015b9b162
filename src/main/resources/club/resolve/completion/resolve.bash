# Lets the TAB key complete resolve in bash, which asks resolve itself for what can follow.
_resolve() {
  local signs='' line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$signs" ]; then
      signs=" $line "
    else
      line=$(printf '%q' "$line")
      COMPREPLY+=("${line//\\,/,}")
    fi
  done < <("$1" completion bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  case $signs in *' on '*) compopt -o nospace ;; esac
  # Where there are only files, bash completes them, as nothing is said here.
  case $signs in *' files '*)
    if [ ${#COMPREPLY[@]} -gt 0 ]; then
      compopt -o filenames
      while IFS= read -r line; do
        COMPREPLY+=("$line")
      done < <(compgen -f -- "$2")
    fi
    return ;;
  esac
  [ ${#COMPREPLY[@]} -gt 0 ] || compopt +o default
}
complete -o default -F _resolve resolve
