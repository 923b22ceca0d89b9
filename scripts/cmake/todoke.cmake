# The words in which every folder's CMakeLists.txt is written:
#
#   todoke_library(NAME SOURCES a.cpp … USES base …)  one library per folder, target todoke_NAME
#   todoke_tool(NAME SOURCES … USES …)                a native program, bin/todoke-NAME
#   todoke_test(NAME SOURCES … USES … [NATIVE_ONLY])  a Catch2 program, also run as wasm in Node
#   todoke_module(NAME SOURCES … USES … OPTIONS …)    a wasm module: NAME.js and NAME.wasm
#
# USES names our libraries without their prefix, and third-party targets (third_…) as they are.
# A list without SOURCES is allowed: the library is headers only then, a tool or test is left out.

option(TODOKE_TESTS "Build the tests" OFF)
option(TODOKE_SANITIZE "Address and undefined behaviour sanitizers" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/reports)

if(TODOKE_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()

# The stack is the same in modules and in their tests, so that depth limits are tested for real.
set(todoke_wasm_stack -sSTACK_SIZE=512KB)

# What our own code is compiled with; third-party code is not.
add_library(todoke_rules INTERFACE)
target_include_directories(todoke_rules INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(todoke_rules INTERFACE -Wall -Wextra -Wpedantic -Werror)
if(EMSCRIPTEN)
    # bulk memory: every browser since Safari 15 (2021) has it. No thread ever runs in a module.
    target_compile_options(todoke_rules INTERFACE -Oz -flto -mbulk-memory -fno-threadsafe-statics
        # Members left out of {.code = …} have their defaults; g++ knows that, clang complains.
        -Wno-missing-designated-field-initializers)
    # One definition of nlohmann's inline functions in all objects, tests included.
    target_compile_definitions(todoke_rules INTERFACE JSON_NOEXCEPTION NDEBUG)
endif()

# nlohmann/json.hpp and what it includes is half of every compilation. Objects compiled with
# other definitions (Drogon's, ImGui's) are refused by g++ and read the headers as always. ccache
# needs -fpch-preprocess. Not for wasm: clang's would not be found again from another clone, and
# somebody must notice a missing #include.
option(TODOKE_PCH "Precompile the JSON library's header" OFF)
if(TODOKE_PCH AND NOT EMSCRIPTEN)
    set(CMAKE_CXX_COMPILE_OPTIONS_INVALID_PCH)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "\n")
    add_library(todoke_precompiled STATIC ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(todoke_precompiled PRIVATE todoke_rules)
    target_precompile_headers(todoke_precompiled PRIVATE <nlohmann/json.hpp> <expected> <span>)
    target_compile_options(todoke_rules INTERFACE -fpch-preprocess)
endif()

function(todoke_precompile target)
    if(TARGET todoke_precompiled)
        target_precompile_headers(${target} REUSE_FROM todoke_precompiled)
    endif()
endfunction()

# A folder that may not be there yet.
function(todoke_folder folder)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
        add_subdirectory(${folder})
    endif()
endfunction()

function(todoke_targets_of out)
    set(targets)
    foreach(name IN LISTS ARGN)
        if(name MATCHES "^third_" OR name MATCHES "::")
            list(APPEND targets ${name})
        else()
            list(APPEND targets todoke_${name})
        endif()
    endforeach()
    set(${out} ${targets} PARENT_SCOPE)
endfunction()

function(todoke_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    todoke_targets_of(uses ${arg_USES})
    if(arg_SOURCES)
        add_library(todoke_${name} STATIC ${arg_SOURCES})
        target_link_libraries(todoke_${name} PUBLIC todoke_rules ${uses})
        todoke_precompile(todoke_${name})
        if(EMSCRIPTEN)
            target_compile_options(todoke_${name} PRIVATE -fno-exceptions -fno-rtti)
        endif()
    else()
        add_library(todoke_${name} INTERFACE)
        target_link_libraries(todoke_${name} INTERFACE todoke_rules ${uses})
    endif()
endfunction()

function(todoke_tool name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    if(EMSCRIPTEN OR NOT arg_SOURCES)
        return()
    endif()
    todoke_targets_of(uses ${arg_USES})
    add_executable(todoke-${name} ${arg_SOURCES})
    target_link_libraries(todoke-${name} PRIVATE todoke_rules ${uses})
    todoke_precompile(todoke-${name})
endfunction()

# Tests run in the project's folder, so they open forms/… and tests/… by relative paths.
function(todoke_test name)
    cmake_parse_arguments(arg "NATIVE_ONLY" "" "SOURCES;USES" ${ARGN})
    if(NOT arg_SOURCES OR (EMSCRIPTEN AND arg_NATIVE_ONLY))
        return()
    endif()
    todoke_targets_of(uses ${arg_USES})
    add_executable(test_${name} ${arg_SOURCES})
    target_link_libraries(test_${name} PRIVATE todoke_rules ${uses} third_catch2)
    todoke_precompile(test_${name})
    if(EMSCRIPTEN)
        target_compile_options(test_${name} PRIVATE -O0 -fexceptions)
        target_link_options(test_${name} PRIVATE
            -O1 -flto -fexceptions ${todoke_wasm_stack}
            -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node)
    endif()
    add_test(NAME ${name}
        COMMAND test_${name} --reporter console
            --reporter XML::out=${CMAKE_BINARY_DIR}/reports/${name}.xml
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()

# Modules land in the build folder itself: build/wasm/engine.wasm.
function(todoke_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;OPTIONS" ${ARGN})
    if(NOT EMSCRIPTEN OR NOT arg_SOURCES)
        return()
    endif()
    todoke_targets_of(uses ${arg_USES})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE todoke_rules ${uses})
    target_compile_options(${name} PRIVATE -fno-exceptions)
    target_link_options(${name} PRIVATE
        -Oz -flto -fno-exceptions --no-entry ${todoke_wasm_stack}
        -sMODULARIZE=1 -sEXPORT_ES6=1 -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0 -sMALLOC=emmalloc
        -Wl,--error-limit=0
        -sABORTING_MALLOC=1 -sINCOMING_MODULE_JS_API=wasmBinary,locateFile,canvas,print,printErr
        ${arg_OPTIONS})
    set_target_properties(${name} PROPERTIES
        SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endfunction()
