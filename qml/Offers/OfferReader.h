// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtGui/QImage>

namespace porchlight::offers {

/// What is known of a file or a picture once somebody has looked.
struct Glance {
    /// "picture", "file", "empty", "folder", "device" (or a pipe, or a socket), "missing" or "unreadable".
    QString kind;
    qint64 bytes = -1;  ///< -1: it has none
    QByteArray preview; ///< a small square, PNG or JPEG, at most 24 KiB: the only thing that is ever shown. Empty: none
};

inline constexpr qint64 previewedBytesMax = 32 * 1024 * 1024;
inline constexpr qint64 previewedPixelsMax = 48'000'000; ///< 192 MiB for a moment
inline constexpr int previewSide = 72;

/// These may take long, because of a disk or a large picture: not for the thread of the windows. Nothing but regular files is
/// opened, and of these only what begins as a PNG, a JPEG or a GIF is read further; it is decoded by Qt's plugin for exactly
/// that, never by what a name ends in. Nothing is run, fetched, written or changed.
Glance glanceAt(const QString &path);
/// As another program has encoded it.
Glance glanceAt(const QByteArray &picture);
Glance glanceAt(const QImage &image);

} // namespace porchlight::offers
