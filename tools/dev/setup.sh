# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Installs what tools/dev/packages.txt lists and is missing. Instant when nothing is. $top is the root of the clone.
# shellcheck disable=SC2154

packages_of() { # GROUP…
    local group package
    while read -r group package _; do
        case " $* " in *" $group "*) printf '%s\n' "$package" ;; esac
    done <"$top/tools/dev/packages.txt"
}

missing_of() { # PACKAGE…
    local installed package
    installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii  *//p') || true
    for package in "$@"; do
        grep -qxF -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        die "neither root nor sudo; as root, run: $*"
    elif [ -t 0 ]; then
        sudo -- "$@"
    else
        sudo -n -- "$@"
    fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" </dev/null; }

setup() { # GROUP… (default: qml build run test)
    [ $# -gt 0 ] || set -- qml build run test
    local wanted missing
    mapfile -t wanted < <(packages_of "$@")
    command -v dpkg-query >/dev/null || { say "Not Debian: install by hand what tools/dev/packages.txt lists."; return 0; }
    mapfile -t missing < <(missing_of "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    # Package lists are fetched only when they do not know a package, or are too old to have its files.
    if ! apt-cache show --no-all-versions "${missing[@]}" >/dev/null 2>&1 \
        || ! apt_get install --no-install-recommends "${missing[@]}" >&2; then
        apt_get update >&2
        apt_get install --no-install-recommends "${missing[@]}" >&2
    fi
}
