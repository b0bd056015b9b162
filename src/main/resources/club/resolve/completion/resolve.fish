# Lets the TAB key complete resolve in fish, which asks resolve itself for what can follow.
function __resolve_complete
    set -l words (commandline -opc)
    set -l token (commandline -ct | string unescape)
    test (count $token) -gt 0; or set token (commandline -ct) ''
    set token $token[1]
    set -l program $words[1]
    set -e words[1]
    set -l lines ($program completion fish -- $words $token 2>/dev/null)
    set -l head $lines[2]
    if string match -q 'files*' -- $lines[1]
        set -l typed (string sub -s (math (string length -- $head) + 1) -- $token)
        for file in (__fish_complete_path "$typed")
            echo $head$file
        end
    end
    for line in $lines[3..]
        echo $head$line
    end
end
complete -c resolve -f -a '(__resolve_complete)'
