// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"

#include <QByteArray>
#include <QImage>
#include <QUrl>

namespace porchlight::models {

inline constexpr qsizetype groupPictureBytesMax = 24 * 1024;
inline constexpr int groupPictureSide = 256;

/// The middle of a picture as a square, small enough to be sent. Of what stood beside it in the file (where it was taken, with
/// what) nothing is left. The error is a sentence for people.
Result<QByteArray, QString> groupPicture(const QImage &image);
/// From a file of this computer.
Result<QByteArray, QString> groupPictureFrom(const QUrl &file);
/// From the clipboard: a picture, or a file that was copied.
Result<QByteArray, QString> groupPictureFromClipboard();

} // namespace porchlight::models
