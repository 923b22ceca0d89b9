# How our scripts speak: one line per step with its seconds, one clear sentence on failure, details
# in a log.

die() {
    echo "todoke: $*" >&2
    exit 1
}

# On a terminal, the seconds and ninja's [12/90] while the step works, until killed.
show_progress() {
    local begin=$SECONDS count
    while sleep 1; do
        count=$(tail -c 400 "$log_file" 2>/dev/null | grep -ao '^\[[0-9]*/[0-9]*\]' | tail -1)
        printf '\r\033[Ktodoke: %s … %s s %s' "$1" "$((SECONDS - begin))" "$count" >&2
    done
}

# step SENTENCE CMD…: says what is done and how long it took; the command's own words go to
# $log_file. The command stays in the foreground, so that Ctrl-C reaches it.
step() {
    local sentence=$1 begin=$SECONDS status=0 painter=
    shift
    echo "== $sentence" >>"$log_file"
    printf 'todoke: %s … ' "$sentence" >&2
    if [ -t 2 ]; then
        show_progress "$sentence" &
        painter=$!
    fi
    "$@" >>"$log_file" 2>&1 </dev/null || status=$?
    if [ -n "$painter" ]; then
        kill "$painter" 2>/dev/null
        wait "$painter" 2>/dev/null || true
        printf '\r\033[Ktodoke: %s … ' "$sentence" >&2
    fi
    if [ "$status" = 0 ]; then echo "$((SECONDS - begin)) s" >&2; else echo failed >&2; fi
    return "$status"
}
