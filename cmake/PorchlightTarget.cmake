# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One function declares every library and executable. It knows the map of the code: which folder may depend on
# which. An edge that is not on the map stops the configuration with the rule in the message. Include paths come
# only from linking (a header is included as "folder/Header.h", relative to the top), and tests/tidy checks the
# includes themselves against the same map.
include_guard()

# The map: layer -> the layers it may use. Read it top down, nothing points upwards.
set(PORCHLIGHT_EDGES_shared_base     "")
set(PORCHLIGHT_EDGES_shared_wire     "shared_base")
set(PORCHLIGHT_EDGES_shared_crypto   "shared_base")                 # libsodium in our words
set(PORCHLIGHT_EDGES_shared_identity "shared_base;shared_crypto")   # who is who: accounts, devices, rosters
set(PORCHLIGHT_EDGES_shared_content  "shared_base")                 # what people say: app only, never the relay
set(PORCHLIGHT_EDGES_shared_formatting "")                          # what typed signs mean, and where links lead
set(PORCHLIGHT_EDGES_shared_sqlite   "shared_base")                 # for the two folders that hold SQL, and no other
set(PORCHLIGHT_EDGES_relay_store     "shared_base;shared_wire;shared_crypto;shared_identity") # the interface, without SQL
set(PORCHLIGHT_EDGES_relay_sqlite    "relay_store;shared_sqlite;shared_base;shared_wire;shared_crypto;shared_identity")
set(PORCHLIGHT_EDGES_relay_services  "relay_store;shared_base;shared_wire;shared_crypto;shared_identity")
set(PORCHLIGHT_EDGES_relay_gateway   "relay_services;relay_store;shared_base;shared_wire")
set(PORCHLIGHT_EDGES_relay_tls       "shared_base")                 # keys and certificates: OpenSSL stays in there
set(PORCHLIGHT_EDGES_relay_ops       "relay_tls;relay_gateway;relay_services;relay_sqlite;relay_store;shared_base;shared_wire")
set(PORCHLIGHT_EDGES_relay_main      "relay_ops;relay_tls;relay_gateway;relay_services;relay_sqlite;relay_store;shared_base;shared_wire")
set(PORCHLIGHT_EDGES_app_crypto      "shared_base;shared_crypto;shared_identity") # keys and what is sealed with them
set(PORCHLIGHT_EDGES_app_engine      "shared_base;shared_wire;shared_content")
set(PORCHLIGHT_EDGES_app_encryption  "app_engine;app_crypto;shared_base;shared_wire;shared_content;shared_crypto;shared_identity") # the engine's seal
set(PORCHLIGHT_EDGES_app_search      "shared_base")                 # what is the same to whoever looks for it
set(PORCHLIGHT_EDGES_app_store       "app_search;app_engine;app_crypto;shared_crypto;shared_sqlite;shared_base;shared_wire;shared_content")
set(PORCHLIGHT_EDGES_app_runtime     "app_engine;app_encryption;app_store;app_crypto;shared_base;shared_wire;shared_content")
set(PORCHLIGHT_EDGES_app_export      "app_engine;app_store;shared_base;shared_content") # what one takes along
set(PORCHLIGHT_EDGES_app_house       "shared_base")                 # the relay that the app starts for itself
set(PORCHLIGHT_EDGES_app_spelling    "shared_base;shared_formatting") # what is spelled wrong, by this computer's dictionaries
set(PORCHLIGHT_EDGES_app_models      "app_spelling;app_house;app_runtime;app_engine;app_store;app_search;app_export;shared_base;shared_content;shared_formatting")
set(PORCHLIGHT_EDGES_app_platform    "app_crypto;shared_crypto;shared_base")
set(PORCHLIGHT_EDGES_app_desktop     "app_models;app_platform;app_runtime;app_engine;app_store;shared_base") # the two together
set(PORCHLIGHT_EDGES_app_demo        "app_house;app_runtime;app_engine;app_store;app_crypto;shared_crypto;shared_base;shared_content") # invented people
set(PORCHLIGHT_EDGES_app_start       "app_desktop;app_models;app_platform;app_store;qml;shared_base") # the window's life
set(PORCHLIGHT_EDGES_app_main        "app_start;app_demo;app_desktop;app_models;app_runtime;app_engine;app_store;app_platform;qml;shared_base;shared_content")
set(PORCHLIGHT_EDGES_qml             "qml;shared_formatting")       # views know models by their roles, never the engine

# porchlight_target(<name> LAYER <layer> [EXECUTABLE] SOURCES … [USES <layer targets>] [LIBRARIES <external>])
function(porchlight_target name)
    cmake_parse_arguments(ARG "EXECUTABLE" "LAYER" "SOURCES;USES;LIBRARIES" ${ARGN})
    if(NOT DEFINED PORCHLIGHT_EDGES_${ARG_LAYER})
        message(FATAL_ERROR "${name}: layer '${ARG_LAYER}' is not on the map in cmake/PorchlightTarget.cmake.")
    endif()
    foreach(used IN LISTS ARG_USES)
        get_target_property(usedLayer ${used} PORCHLIGHT_LAYER)
        if(NOT usedLayer IN_LIST PORCHLIGHT_EDGES_${ARG_LAYER} AND NOT usedLayer STREQUAL ARG_LAYER)
            message(FATAL_ERROR "${name} (${ARG_LAYER}) may not use ${used} (${usedLayer}). "
                "${ARG_LAYER} may use: ${PORCHLIGHT_EDGES_${ARG_LAYER}}. The map is in cmake/PorchlightTarget.cmake.")
        endif()
    endforeach()
    if(ARG_EXECUTABLE)
        add_executable(${name} ${ARG_SOURCES})
    else()
        add_library(${name} STATIC ${ARG_SOURCES})
    endif()
    set_target_properties(${name} PROPERTIES PORCHLIGHT_LAYER ${ARG_LAYER})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${ARG_USES} ${ARG_LIBRARIES})
endfunction()

# porchlight_test(<name> SOURCES … USES … [LIBRARIES …] [LABELS …] [TIMEOUT s]): a Qt Test executable, run by ctest
# without a display. Tests may use every layer. Those with the label `threads` drive the threads of a relay, and are what
# `./dev test --threads` builds and runs.
function(porchlight_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;USES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_USES} ${ARG_LIBRARIES} Qt6::Test)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(PORCHLIGHT_SANITIZE STREQUAL "thread")
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5")
    endif()
    if("threads" IN_LIST ARG_LABELS)
        add_dependencies(relay_threads ${name})
    endif()
    # Qt Test has a limit of its own, five minutes for a function, and now and then takes all rows of one for a single
    # one. What ends a test that hangs is ctest.
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FORCE_STDERR_LOGGING=1;QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;PORCHLIGHT_BIN=${CMAKE_BINARY_DIR}/bin;PORCHLIGHT_SOURCE=${CMAKE_SOURCE_DIR}")
endfunction()
