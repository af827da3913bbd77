# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What every command of ./dev shares. Processes started with start() are stopped by their process id when the script
# ends, however it ends; folders made with scratch_folder() are removed then.

started_pids=()
scratch_folders=()

say() { printf '%s\n' "$*" >&2; }
die() { say "dev: $*"; exit 1; }

# start COMMAND…: in the background; its process id is in $! and in the list of those to stop.
start() {
    "$@" &
    started_pids+=("$!")
}

# scratch_folder VARIABLE: makes a private folder and puts its path into the variable.
scratch_folder() {
    local made
    made=$(mktemp -d "${TMPDIR:-/tmp}/porchlight-dev.XXXXXX")
    scratch_folders+=("$made")
    printf -v "$1" '%s' "$made"
}

stop_all() {
    local status=$? pid folder
    trap - EXIT INT TERM HUP
    for pid in "${started_pids[@]}"; do
        kill -TERM "$pid" 2>/dev/null || true
    done
    for pid in "${started_pids[@]}"; do
        for _ in {1..30}; do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
        kill -KILL "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    for folder in "${scratch_folders[@]}"; do
        rm -rf -- "$folder"
    done
    exit "$status"
}
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Qt wants a private folder for sockets; a bare machine, a container and sudo have none.
ensure_runtime_dir() {
    if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -w "$XDG_RUNTIME_DIR" ]; then
        scratch_folder XDG_RUNTIME_DIR
        export XDG_RUNTIME_DIR
    fi
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

has_window_manager() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }

# wait_until WHAT COMMAND…: tries the command for 10 s, while the process last started lives.
wait_until() {
    local what=$1
    shift
    for _ in {1..100}; do
        ! "$@" || return 0
        kill -0 "${started_pids[-1]}" 2>/dev/null || die "it ended before $what"
        sleep 0.1
    done
    die "10 s passed before $what"
}

# start_virtual_display [SIZE]: with a window manager; points DISPLAY at it.
start_virtual_display() {
    local size=${1:-1440x900} folder number
    scratch_folder folder
    start Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$folder/number" 2>"$folder/log"
    wait_until "Xvfb came up" test -s "$folder/number"
    number=$(<"$folder/number")
    export DISPLAY=":$number" QT_QPA_PLATFORM=xcb
    # Without a graphics card the software renderer is the quick one.
    export QT_QUICK_BACKEND="${QT_QUICK_BACKEND:-software}"
    start openbox --sm-disable >"$folder/openbox" 2>&1
    wait_until "openbox came up" has_window_manager
}
