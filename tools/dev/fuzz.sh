# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Runs the targets of tests/fuzz. What is found new is kept in build/fuzz/found/TARGET, and a crash there as a file that
# belongs into tests/fuzz/corpus/TARGET once it is mended.

fuzz_one() { # TARGET SECONDS
    local target=$1 seconds=$2 folder="build/fuzz/found/$1" status=0
    mkdir -p -- "$folder"
    LLVM_PROFILE_FILE="$folder.profraw" run "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -max_len=2048 \
        -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$folder." "$folder" "tests/fuzz/corpus/$target" \
        >"$folder.log" 2>&1 || status=$?
    say "fuzz $target: $(grep -aoP 'number_of_executed_units: *\K\d+' "$folder.log" || echo no) inputs in $seconds s," \
        "$([ "$status" -eq 0 ] && echo 'nothing found' || echo "ended with $status: see $folder.log")"
    return "$status"
}

# How much of the code under test the inputs have reached, in lines.
fuzz_coverage() { # TARGET…
    local target objects=()
    llvm-profdata-14 merge -o build/fuzz/found/all.profdata "${@/%/.profraw}" || return 0
    for target in "$@"; do
        objects+=(-object "build/fuzz/bin/fuzz_${target##*/}")
    done
    llvm-cov-14 report -instr-profile=build/fuzz/found/all.profdata "${objects[@]:1}" \
        shared/wire shared/content shared/base relay/gateway relay/ops app/store \
        | awk 'NR == 1 || /\.(h|cpp) |TOTAL/ { print $1, $(NF > 10 ? 10 : NF) }' | column -t
}

command_fuzz() { # [TARGET] [--seconds N]
    local seconds=60 targets=() status=0
    while [ $# -gt 0 ]; do
        case $1 in
            --seconds) seconds=${2:?--seconds needs a number}; shift ;;
            -*) die "fuzz: unknown argument '$1'" ;;
            *) targets+=("$1") ;;
        esac
        shift
    done
    setup build fuzz
    build fuzz fuzz_targets
    if [ ${#targets[@]} -eq 0 ]; then
        mapfile -t targets < <(ls tests/fuzz/corpus)
    fi
    export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
    for target in "${targets[@]}"; do
        fuzz_one "$target" "$seconds" || status=1
    done
    fuzz_coverage "${targets[@]/#/build/fuzz/found/}"
    return "$status"
}
