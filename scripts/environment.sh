# The Debian 13 environment: where it lives, how it is made, how it is known to be whole.
#
# Sourced by scripts/run. On Debian 13 the packages are installed by apt on the machine itself.
# Elsewhere a Debian 13 root is made in the user's cache by debootstrap; scripts/run enters it by
# bubblewrap. A change of packages.txt or sources.txt changes the stamp, and the next command adds
# what is missing. TODOKE_PACKAGES=all adds packages_all.txt, which only scripts/test --all needs.

scripts_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
project_dir=$(dirname "$scripts_dir")
cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/todoke
root_dir=$cache_dir/debian-13
source_dir=$cache_dir/source
log_file=$cache_dir/environment.log
free_gib_min=6

. "$scripts_dir/steps.sh"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

is_debian_13() {
    [ "$(. /etc/os-release 2>/dev/null && echo "${ID:-}-${VERSION_ID:-}")" = debian-13 ]
}

names_in() {
    (cd "$scripts_dir" && grep -hv '^#' "$@" | tr '\n' ' ')
}

package_lists() {
    echo packages.txt
    [ "${TODOKE_PACKAGES:-}" != all ] || echo packages_all.txt
}

environment_stamp() {
    local hash
    hash=$(cd "$scripts_dir" && cat $(package_lists) sources.txt | sha256sum | cut -c1-12)
    echo "$cache_dir/ready-$hash"
}

require_root_rights() {
    local sentence="The environment is not there yet, and making it needs root or sudo"
    [ "$(id -u)" = 0 ] && return
    command -v sudo >/dev/null || die "$sentence."
    sudo -v || die "$sentence; sudo refused."
}

require_space() {
    local free_kib
    free_kib=$(df --output=avail -k "$cache_dir" | tail -1)
    [ "$free_kib" -ge $((free_gib_min * 1024 * 1024)) ] && return
    die "Making the environment needs $free_gib_min GiB free in $cache_dir;" \
        "there are $((free_kib / 1024 / 1024)) GiB (XDG_CACHE_HOME moves it)."
}

install_host_tools() {
    local missing=()
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    [ -x /usr/sbin/debootstrap ] || missing+=(debootstrap)
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || die "Please install ${missing[*]}; this machine has no apt."
    step "Looking for ${missing[*]}" as_root apt-get update || fetch_failed
    step "Installing ${missing[*]}" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}" || fetch_failed
}

fetch_failed() {
    die "Could not get the Debian packages; is there a network? Details: $log_file"
}

# Runs a command as root inside the Debian 13 root, writable: for apt only.
in_root() {
    as_root bwrap --bind "$root_dir" / --proc /proc --dev /dev --ro-bind /sys /sys --tmpfs /tmp \
        --tmpfs /run --bind "$cache_dir" "$cache_dir" --ro-bind /etc/resolv.conf /etc/resolv.conf \
        --cap-add ALL --setenv DEBIAN_FRONTEND noninteractive --setenv LC_ALL C.UTF-8 \
        --setenv PATH /usr/sbin:/usr/bin --unsetenv LIBRARY_PATH --chdir / "$@"
}

require_sandbox() {
    as_root bwrap --ro-bind / / --dev /dev true 2>>"$log_file" ||
        die "This machine forbids bubblewrap to make a sandbox (a container without rights?);" \
            "on Debian 13 none is needed. Details: $log_file"
}

make_bare_root() {
    local partial=$root_dir.partial
    [ -d "$root_dir" ] && return
    rm -f "$cache_dir"/ready-*
    step "Clearing away what was interrupted, if anything" \
        as_root rm -rf --one-file-system "$partial" || die "Could not remove $partial."
    # In a mount namespace of its own: if it is killed, its /proc goes with it.
    step "Making a Debian 13 root in $cache_dir" as_root unshare --mount \
        /usr/sbin/debootstrap --variant=minbase trixie "$partial" || fetch_failed
    step "Setting it up" as_root bash -c "$(declare -f set_up_root); set_up_root '$partial'" ||
        die "Could not set up $partial. Details: $log_file"
    as_root mv "$partial" "$root_dir" || die "Could not rename $partial."
}

# Sources beside packages, no services started, no translations; a crash of the machine may cost
# the root, so dpkg need not wait for the disk. The host's apt proxy, if it has one, is used too.
set_up_root() {
    cd "$1" || return 1
    grep '^deb ' etc/apt/sources.list | sed 's/^deb /deb-src /' >etc/apt/sources.list.d/source.list
    {
        printf '%s\n' 'APT::Sandbox::User "root";' 'Acquire::Languages "none";' \
            'Acquire::Retries "3";'
        apt-config dump 2>/dev/null | grep -E '^Acquire::https?::Proxy'
    } >etc/apt/apt.conf.d/90todoke
    echo force-unsafe-io >etc/dpkg/dpkg.cfg.d/todoke
    printf '#!/bin/sh\nexit 101\n' >usr/sbin/policy-rc.d
    chmod 755 usr/sbin/policy-rc.d
    mkdir -p etc/postgresql-common
    echo 'create_main_cluster = false' >etc/postgresql-common/createcluster.conf
    rm -f etc/resolv.conf
    touch etc/resolv.conf etc/hosts
}

install_packages() {
    step "Reading the package index" "$@" apt-get update || fetch_failed
    step "Finishing what was interrupted, if anything" "$@" dpkg --configure -a || fetch_failed
    # shellcheck disable=SC2046
    step "Installing compilers, libraries and browser (some minutes)" \
        "$@" apt-get install -y --fix-broken --no-install-recommends $(names_in $(package_lists)) ||
        fetch_failed
    step "Tidying the package cache" "$@" apt-get clean
}

# Upstream sources land in $source_dir/<package>/. Debian's patches are about its own build and are
# left out.
fetch_sources() {
    local package
    mkdir -p "$source_dir"
    # shellcheck disable=SC2046
    step "Fetching library sources for wasm" "$@" sh -c \
        "cd '$source_dir' && apt-get source --tar-only $(names_in sources.txt)" || fetch_failed
    for package in $(names_in sources.txt); do
        unpack_source "$package"
    done
}

# Leaves an unpacked source alone when it is from the same archive: somebody may be compiling it.
unpack_source() {
    local folder=$source_dir/$1 archive
    archive=$(ls "$folder"_*.tar.* | tail -1)
    [ "$(cat "$folder/.unpacked-from" 2>/dev/null)" = "$archive" ] && return
    as_root rm -rf "$folder"
    mkdir -p "$folder"
    tar -xf "$archive" -C "$folder" --strip-components=1 ||
        die "Could not unpack $archive; is the disk full?"
    echo "$archive" >"$folder/.unpacked-from"
}

enable_source_index() {
    local list=/etc/apt/sources.list.d/debian.sources
    apt-get indextargets --format '$(CREATED_BY)' 2>/dev/null | grep -q Sources && return
    [ -f "$list" ] || list=/etc/apt/sources.list
    as_root sh -c "if [ '$list' = /etc/apt/sources.list ]; then
            grep '^deb ' $list | sed 's/^deb /deb-src /' >/etc/apt/sources.list.d/todoke-source.list
        else
            sed 's/^Types:.*/Types: deb-src/' $list >/etc/apt/sources.list.d/todoke-source.sources
        fi"
}

# Packages are only ever added, so the stamp of another list of packages stays true beside ours.
is_ready() {
    [ -f "$1" ] && [ -d "$source_dir" ] && { is_debian_13 || [ -d "$root_dir/usr" ]; }
}

# Makes the environment if it is not whole. Returns at once when it is.
ensure_environment() {
    local stamp
    stamp=$(environment_stamp)
    is_ready "$stamp" && return
    mkdir -p "$cache_dir" 2>/dev/null || die "Cannot write to $cache_dir (XDG_CACHE_HOME moves it)."
    exec 9>"$cache_dir/lock"
    if ! flock -n 9; then
        echo "todoke: Another command is making the environment; waiting for it …" >&2
        flock 9
    fi
    if ! is_ready "$stamp"; then
        require_root_rights
        [ -d "$root_dir" ] || require_space
        : >"$log_file"
        if is_debian_13; then
            enable_source_index
            install_packages as_root env DEBIAN_FRONTEND=noninteractive
            fetch_sources as_root
        else
            install_host_tools
            require_sandbox
            make_bare_root
            install_packages in_root
            fetch_sources in_root
        fi
        touch "$stamp"
    fi
    exec 9>&-
}
