// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMimeData>
#include <QtCore/QStringList>
#include <QtGui/QImage>

namespace porchlight::offers {

/// What a clipboard, or somebody who drags something, holds for a message: files of this computer, or else words, or else a
/// picture. Files go first, because a file manager puts their addresses beside them as words; words go before a picture,
/// because an office puts a picture of them beside them.
struct OfferedData {
    QStringList paths;
    QString text;       ///< markup beside it is never looked at; an address that is no file of this computer is words
    QByteArray picture; ///< as another program has encoded it: not decoded here
    QImage image;       ///< of this program's own

    bool hasMedia() const { return !paths.isEmpty() || !picture.isEmpty() || !image.isNull(); }
};

OfferedData offeredBy(const QMimeData &data);
/// The same, without asking the other program for anything but names: for who drags, and has not let go.
bool mayOffer(const QMimeData &data);

} // namespace porchlight::offers
