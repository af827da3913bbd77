#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The same seeds are the same runs whatever compiled them (G2): builds the simulation with clang at -O2 and compares its
# hashes with those of a build that is there. compare_hashes.sh SOURCE BUILD SIMULATE SEEDS
set -euo pipefail

source=${1:?the source tree}
build=${2:?a folder for the build}
simulate=${3:?the porchlight-simulate to compare with}
seeds=${4:-300}

cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_COMPILER=clang \
    -DCMAKE_CXX_COMPILER=clang++ >/dev/null
cmake --build "$build" --target porchlight-simulate | tail -n 20

hashes() { "$1" --hashes --seeds "$seeds" | grep -E '^[0-9]+ [0-9a-f]{16}$'; }

hashes "$simulate" >"$build/hashes-here"
hashes "$build/bin/porchlight-simulate" >"$build/hashes-clang"
[ "$(wc -l <"$build/hashes-here")" -eq "$seeds" ] || { echo "not all of the $seeds seeds were run" >&2; exit 1; }
diff -u "$build/hashes-here" "$build/hashes-clang"
echo "$seeds seeds, the same hashes"
