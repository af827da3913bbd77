// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Offers/OfferReader.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtGui/QImageReader>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace porchlight::offers {

namespace {

constexpr qsizetype previewBytesMax = 24 * 1024;

/// By what its first bytes say. An SVG, an archive, a film: nothing that is decoded here.
QByteArray formatOf(const QByteArray &head)
{
    if (head.startsWith("\x89PNG\r\n"))
        return "png";
    if (head.startsWith("\xff\xd8\xff"))
        return "jpeg";
    return head.startsWith("GIF8") ? "gif" : QByteArray();
}

/// The middle of it, as small as it is shown. Of what stood beside it in the file (where it was taken, with what) nothing is left.
QByteArray previewOf(const QImage &image)
{
    if (image.isNull())
        return {};
    const int side = std::min(image.width(), image.height());
    QImage small = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side)
                       .scaled(previewSide, previewSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    small = small.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    for (const QString &key : small.textKeys())
        small.setText(key, QString());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool isWritten = image.hasAlphaChannel() ? small.save(&buffer, "PNG") : small.save(&buffer, "JPEG", 85);
    return isWritten && bytes.size() <= previewBytesMax ? bytes : QByteArray();
}

QByteArray previewFrom(QIODevice &device)
{
    const QByteArray format = formatOf(device.peek(8));
    if (format.isEmpty() || device.size() > previewedBytesMax)
        return {};
    QImageReader reader(&device, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > previewedPixelsMax)
        return {};
    // No larger than is of use: for a photograph its decoder does less, too.
    const int smaller = std::min(size.width(), size.height());
    if (smaller > 2 * previewSide)
        reader.setScaledSize((size * (2.0 * previewSide / smaller)).expandedTo(QSize(1, 1)));
    return previewOf(reader.read());
}

Glance trouble(int error)
{
    return {error == ENOENT || error == ENOTDIR ? QStringLiteral("missing") : QStringLiteral("unreadable"), -1, {}};
}

QString kindOf(const struct ::stat &about)
{
    if (S_ISDIR(about.st_mode))
        return QStringLiteral("folder");
    return S_ISREG(about.st_mode) ? QStringLiteral("file") : QStringLiteral("device");
}

} // namespace

Glance glanceAt(const QString &path)
{
    if (path.contains(QChar(u'\0'))) // it would end the name for the system
        return trouble(ENOENT);
    const QByteArray name = QFile::encodeName(path);
    struct ::stat about {};
    if (::stat(name.constData(), &about) != 0)
        return trouble(errno);
    // Looked at before it is opened: opening alone makes some devices do something, and waits at a pipe.
    if (!S_ISREG(about.st_mode))
        return {kindOf(about), -1, {}};
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return trouble(errno);
    // And again: it may have become another one meanwhile.
    QFile file;
    if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode) || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return {QStringLiteral("device"), -1, {}};
    }
    const qint64 bytes = about.st_size;
    if (bytes == 0)
        return {QStringLiteral("empty"), 0, {}};
    const QByteArray preview = previewFrom(file);
    return {preview.isEmpty() ? QStringLiteral("file") : QStringLiteral("picture"), bytes, preview};
}

Glance glanceAt(const QByteArray &picture)
{
    QByteArray bytes = picture; // shared, not copied
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return {picture.isEmpty() ? QStringLiteral("empty") : QStringLiteral("picture"), picture.size(), previewFrom(buffer)};
}

Glance glanceAt(const QImage &image)
{
    return {QStringLiteral("picture"), -1, previewOf(image)};
}

} // namespace porchlight::offers
