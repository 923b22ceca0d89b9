# Third-party code, from Debian 13 only: its libraries natively, its source packages for wasm.
#
#   third_json (nlohmann)   third_catch2   third_sdl2   third_imgui   third_unibreak
#   natively only: third_freetype   third_drogon   third_sqlite   third_postgresql   third_openssl
#
# Dear ImGui and libunibreak are compiled from the same sources on both sides. Targets are made when
# first linked: nothing here is built unless somebody uses it.

set(TODOKE_SOURCES "$ENV{TODOKE_SOURCES}" CACHE PATH "Unpacked Debian source packages")
if(NOT IS_DIRECTORY "${TODOKE_SOURCES}/imgui")
    message(FATAL_ERROR "Please configure through scripts/run; the library sources are not here.")
endif()

set(third_flags -w)
if(EMSCRIPTEN)
    list(APPEND third_flags -Oz -flto -fno-exceptions)
    # Header-only parts of the native system, and nothing else of it, for emcc to see.
    set(third_include ${CMAKE_BINARY_DIR}/system_include)
    file(MAKE_DIRECTORY ${third_include})
    foreach(name nlohmann catch2)
        file(CREATE_LINK /usr/include/${name} ${third_include}/${name} SYMBOLIC)
    endforeach()
endif()

add_library(third_json INTERFACE)
if(EMSCRIPTEN)
    target_include_directories(third_json SYSTEM INTERFACE ${third_include})
endif()

if(TODOKE_TESTS AND EMSCRIPTEN)
    add_library(third_catch2 STATIC EXCLUDE_FROM_ALL
        ${TODOKE_SOURCES}/catch2/extras/catch_amalgamated.cpp)
    target_compile_options(third_catch2 PRIVATE -w -O1 -fexceptions)
    target_include_directories(third_catch2 SYSTEM INTERFACE ${third_include})
elseif(TODOKE_TESTS)
    find_package(Catch2 3 REQUIRED)
    add_library(third_catch2 INTERFACE)
    target_link_libraries(third_catch2 INTERFACE Catch2::Catch2WithMain)
endif()

set(imgui_dir ${TODOKE_SOURCES}/imgui)
add_library(third_imgui STATIC EXCLUDE_FROM_ALL
    ${imgui_dir}/imgui.cpp
    ${imgui_dir}/imgui_draw.cpp
    ${imgui_dir}/imgui_tables.cpp
    ${imgui_dir}/imgui_widgets.cpp
    ${imgui_dir}/backends/imgui_impl_opengl3.cpp
    ${imgui_dir}/backends/imgui_impl_sdl2.cpp)
target_include_directories(third_imgui SYSTEM PUBLIC ${imgui_dir} ${imgui_dir}/backends)
target_compile_options(third_imgui PRIVATE ${third_flags})
if(EMSCRIPTEN)
    # Its shapes are made at every press.
    set_source_files_properties(${imgui_dir}/imgui_draw.cpp PROPERTIES COMPILE_OPTIONS -O2)
endif()
target_compile_definitions(third_imgui PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
if(EMSCRIPTEN)
    target_compile_definitions(third_imgui PUBLIC IMGUI_IMPL_OPENGL_ES2)
else()
    # The preview is typed into with its widgets, and names have characters like 𠮷.
    target_compile_definitions(third_imgui PUBLIC IMGUI_USE_WCHAR32)
endif()

set(unibreak_dir ${TODOKE_SOURCES}/libunibreak/src)
add_library(third_unibreak STATIC EXCLUDE_FROM_ALL
    ${unibreak_dir}/eastasianwidthdef.c
    ${unibreak_dir}/emojidef.c
    ${unibreak_dir}/graphemebreak.c
    ${unibreak_dir}/linebreak.c
    ${unibreak_dir}/linebreakdata.c
    ${unibreak_dir}/linebreakdef.c
    ${unibreak_dir}/unibreakbase.c
    ${unibreak_dir}/unibreakdef.c
    ${unibreak_dir}/wordbreak.c)
target_include_directories(third_unibreak SYSTEM PUBLIC ${unibreak_dir})
target_compile_options(third_unibreak PRIVATE ${third_flags})

add_library(third_sdl2 INTERFACE)
if(EMSCRIPTEN)
    include(third_sdl2_wasm)
    target_link_libraries(third_sdl2 INTERFACE sdl2_wasm)
else()
    find_package(SDL2 REQUIRED)
    target_link_libraries(third_sdl2 INTERFACE SDL2::SDL2)
endif()
target_link_libraries(third_imgui PRIVATE third_sdl2 ${CMAKE_DL_LIBS})

if(NOT EMSCRIPTEN)
    find_package(Freetype REQUIRED)
    add_library(third_freetype INTERFACE)
    target_link_libraries(third_freetype INTERFACE Freetype::Freetype)
    add_library(third_sqlite INTERFACE)
    target_link_libraries(third_sqlite INTERFACE sqlite3)
    add_library(third_postgresql INTERFACE)
    target_link_libraries(third_postgresql INTERFACE pq)
    target_include_directories(third_postgresql SYSTEM INTERFACE /usr/include/postgresql)
    add_library(third_openssl INTERFACE)
    target_link_libraries(third_openssl INTERFACE crypto)
    find_package(Drogon REQUIRED)
    add_library(third_drogon INTERFACE)
    target_link_libraries(third_drogon INTERFACE Drogon::Drogon)
endif()
