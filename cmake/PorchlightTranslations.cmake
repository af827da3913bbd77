# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# porchlight_translations(<target>): the files of resources/translations, compiled, as :/translations in whatever links
# the target. porchlight_compiled_translation(<ts> <qm>): one file.
include_guard()

find_program(LRELEASE_PROGRAM lrelease HINTS /usr/lib/qt6/bin "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" REQUIRED
    DOC "Compiles translations; of the package qt6-l10n-tools")

function(porchlight_compiled_translation ts qm)
    get_filename_component(folder "${qm}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${qm}" COMMAND "${LRELEASE_PROGRAM}" -silent "${ts}" -qm "${qm}" DEPENDS "${ts}" VERBATIM)
endfunction()

function(porchlight_translations target)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/translations/porchlight_*.ts")
    set(compiled)
    foreach(ts IN LISTS sources)
        get_filename_component(name "${ts}" NAME_WE)
        porchlight_compiled_translation("${ts}" "${CMAKE_BINARY_DIR}/translations/${name}.qm")
        list(APPEND compiled "${CMAKE_BINARY_DIR}/translations/${name}.qm")
    endforeach()
    qt_add_resources(${target} "translations_of_${target}" PREFIX "/translations" BASE "${CMAKE_BINARY_DIR}/translations"
        FILES ${compiled})
endfunction()
