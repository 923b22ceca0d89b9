# The toolchain of the wasm preset: Emscripten as Debian packs it.
include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
