# SDL for wasm: window and events only, from a list of its sources with SDL's own settings for
# Emscripten.
# SDL's CMakeLists would probe the compiler for seven minutes to find the same.

set(sdl2_dir ${TODOKE_SOURCES}/libsdl2)
set(sdl2_sources
    SDL.c SDL_assert.c SDL_dataqueue.c SDL_error.c SDL_guid.c SDL_hints.c SDL_list.c SDL_log.c
    SDL_utils.c
    atomic/SDL_atomic.c atomic/SDL_spinlock.c
    cpuinfo/SDL_cpuinfo.c
    events/SDL_clipboardevents.c events/SDL_displayevents.c events/SDL_dropevents.c
    events/SDL_events.c events/SDL_gesture.c events/SDL_keyboard.c
    events/SDL_keysym_to_scancode.c events/SDL_mouse.c events/SDL_quit.c
    events/SDL_scancode_tables.c events/SDL_touch.c events/SDL_windowevents.c
    file/SDL_rwops.c
    loadso/dummy/SDL_sysloadso.c
    stdlib/SDL_crc16.c stdlib/SDL_crc32.c stdlib/SDL_getenv.c stdlib/SDL_iconv.c
    stdlib/SDL_malloc.c stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c
    stdlib/SDL_strtokr.c
    thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c
    thread/generic/SDL_syssem.c thread/generic/SDL_systhread.c thread/generic/SDL_systls.c
    timer/SDL_timer.c timer/unix/SDL_systimer.c
    video/SDL_RLEaccel.c video/SDL_blit.c video/SDL_blit_0.c video/SDL_blit_1.c
    video/SDL_blit_A.c video/SDL_blit_N.c video/SDL_blit_auto.c video/SDL_blit_copy.c
    video/SDL_blit_slow.c video/SDL_bmp.c video/SDL_clipboard.c video/SDL_egl.c
    video/SDL_fillrect.c video/SDL_pixels.c video/SDL_rect.c video/SDL_stretch.c
    video/SDL_surface.c video/SDL_video.c video/SDL_yuv.c
    video/yuv2rgb/yuv_rgb_lsx.c video/yuv2rgb/yuv_rgb_sse.c video/yuv2rgb/yuv_rgb_std.c
    video/emscripten/SDL_emscriptenevents.c video/emscripten/SDL_emscriptenframebuffer.c
    video/emscripten/SDL_emscriptenmouse.c video/emscripten/SDL_emscriptenopengles.c
    video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl2_sources PREPEND ${sdl2_dir}/src/)
add_library(sdl2_wasm STATIC EXCLUDE_FROM_ALL
    ${sdl2_sources} ${CMAKE_CURRENT_LIST_DIR}/third_sdl2_wasm_absent.c)
# The khronos headers are SDL's own copy; Emscripten has its own of EGL and GLES.
target_include_directories(sdl2_wasm SYSTEM PUBLIC ${sdl2_dir}/include)
target_compile_options(sdl2_wasm PRIVATE ${third_flags})
target_compile_definitions(sdl2_wasm
    PRIVATE SDL_AUDIO_DISABLED SDL_JOYSTICK_DISABLED SDL_SENSOR_DISABLED SDL_RENDER_DISABLED
        SDL_POWER_DISABLED SDL_LOADSO_DISABLED SDL_FILESYSTEM_DISABLED SDL_LOCALE_DISABLED
        HAVE_CLOCK_GETTIME=1
    INTERFACE SDL_MAIN_HANDLED)
