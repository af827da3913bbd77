// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/QrDrawing.h"

namespace porchlight::encryption {

engine::QrSquares drawn(const std::optional<QrCode> &code)
{
    engine::QrSquares squares;
    if (!code)
        return squares;
    squares.width = code->width();
    for (int y = 0; y < code->width(); ++y) {
        for (int x = 0; x < code->width(); ++x)
            squares.dark.append(code->isDark(x, y) ? '\1' : '\0');
    }
    return squares;
}

engine::QrSquares drawnText(const QString &text)
{
    return text.isEmpty() ? engine::QrSquares() : drawn(QrCode::ofText(text));
}

} // namespace porchlight::encryption
