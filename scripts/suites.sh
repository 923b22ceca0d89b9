# What each suite of scripts/test runs, from the project's folder.

configure() {
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
}

# What a suite needs built, apart from what scripts/build makes. What does not build counts as
# failed later; everything else is still tested.
build_preset() { configure "$1" && ninja -k 0 -C "build/$1"; }
prepare_checked() { build_preset checked; }
prepare_wasm() { build_preset wasm; }

# The counting needs fresh reports.
run_ctest() {
    rm -f "build/$1"/reports/*
    ctest --test-dir "build/$1" --output-on-failure --no-tests=error -j2 --timeout 600 \
        --output-junit reports/ctest.junit
}

run_checked() { run_ctest checked; }
run_wasm() { run_ctest wasm; }
run_web() { npm --prefix web run check && npm --prefix web test; }
run_browser() {
    rm -f build/reports/browser-*
    npm --prefix web run test:browser
}
run_speech() { npm --prefix web run test:speech; }
run_engines() { npm --prefix web run test:engines; }
# All gates over the ways of one form, beside what needs no way: faults, keys, kinds, pages to read.
run_gates() { TODOKE_FORMS=dog-registration npm --prefix web run test:accessibility; }
run_accessibility() {
    rm -f build/reports/accessibility.md build/reports/accessibility.json
    npm --prefix web run test:accessibility
}
run_server() { run_node_tests tests/server; }
run_tools() { run_node_tests tests/tools tests/forms tests/app; }
# That it measures is tested here; numbers to quote need its three rounds.
run_bench() { TODOKE_BENCH_ROUNDS=1 scripts/bench; }

run_node_tests() {
    local files
    files=$(find "$@" -name '*.test.mjs' -o -name '*_test.mjs' 2>/dev/null | sort)
    [ -n "$files" ] || return 1
    # shellcheck disable=SC2086
    node --test $files
}
