// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QGuiApplication;

namespace porchlight::theme {

/// The font of the app, and what stands in where it has no glyphs: emoji in colour before the symbols that other fonts
/// have in black and white. Both come with the program (resources/fonts); what the system has of them already is taken
/// from there. Before the first window.
void installFonts(QGuiApplication &application);

} // namespace porchlight::theme
