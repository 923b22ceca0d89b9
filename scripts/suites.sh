# What each suite of scripts/test runs, from the project's folder.

configure() {
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
}

# run_ctest PRESET: builds it all, then runs it; the counting needs fresh reports.
run_ctest() {
    configure "$1" || return 1
    # What does not build counts as failed; everything else is still tested.
    ninja -k 0 -C "build/$1"
    rm -f "build/$1"/reports/*
    ctest --test-dir "build/$1" --output-on-failure --no-tests=error -j2 \
        --output-junit reports/ctest.junit
}

run_checked() { run_ctest checked; }
run_wasm() { run_ctest wasm; }
run_web() { npm --prefix web run check && npm --prefix web test; }
run_browser() { npm --prefix web run test:browser; }
run_server() { run_node_tests tests/server; }
run_tools() { run_node_tests tests/tools tests/forms; }
run_bench() { scripts/bench; }

run_node_tests() {
    local files
    files=$(find "$@" -name '*.test.mjs' -o -name '*_test.mjs' 2>/dev/null | sort)
    [ -n "$files" ] || return 1
    # shellcheck disable=SC2086
    node --test $files
}
