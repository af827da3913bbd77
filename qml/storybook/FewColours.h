// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace porchlight::storybook {

/// The picture in the 256 colours that suit it best (median cut), so that it is a quarter of the size and nobody sees a
/// difference. The same picture always gets the same ones. Qt's own conversion takes 216 that suit none.
QImage inFewColours(const QImage &picture);

} // namespace porchlight::storybook
