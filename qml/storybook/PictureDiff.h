// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace porchlight::storybook {

/// How different two pictures of a page look.
struct PictureDiff
{
    /// Of the place where they differ most, 16 by 16 pixels of the window: the mean distance of colours in CIELAB (CIE 1976).
    /// 0: the same there; 2.3 is just noticeable; another size or nothing at all: 100.
    double worst = 0;
    QImage marked; ///< the second, pale, with the places that differ in full colour; null: the same

    /// What an eye would call a difference, and not the edge of a letter drawn a little otherwise.
    static constexpr double tolerated = 4;
    bool isDifferent() const { return worst > tolerated; }

    /// Both @p shrink times smaller than the window. What the few colours of a baseline do is no difference.
    static PictureDiff of(const QImage &before, const QImage &now, int shrink = 1);
};

/// As pictures are compared: what differs by less than a pixel of that, nobody sees.
QImage shrunk(const QImage &picture, int shrink);

} // namespace porchlight::storybook
