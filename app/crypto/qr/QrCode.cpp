// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/qr/QrCode.h"

#include <qrencode.h>

#include <memory>

namespace porchlight {

namespace {

struct Freeing
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using Encoded = std::unique_ptr<QRcode, Freeing>;

constexpr int smallestVersion = 0; // as small as it fits

/// The library keeps more in a byte than the colour.
QByteArray modulesOf(const QRcode &code)
{
    QByteArray modules(qsizetype(code.width) * code.width, '\0');
    for (qsizetype i = 0; i < modules.size(); ++i)
        modules[i] = char(code.data[i] & 1);
    return modules;
}

} // namespace

std::optional<QrCode> QrCode::ofBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > bytesMax)
        return std::nullopt;
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    const Encoded code(QRcode_encodeData(int(bytes.size()), data, smallestVersion, QR_ECLEVEL_M));
    return code ? std::optional(QrCode(code->version, modulesOf(*code))) : std::nullopt;
}

std::optional<QrCode> QrCode::ofText(const QString &text)
{
    const QByteArray bytes = text.size() > bytesMax ? QByteArray() : text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > bytesMax || bytes.contains('\0'))
        return std::nullopt;
    const Encoded code(QRcode_encodeString(bytes.constData(), smallestVersion, QR_ECLEVEL_M, QR_MODE_8, 1));
    return code ? std::optional(QrCode(code->version, modulesOf(*code))) : std::nullopt;
}

bool QrCode::isDark(int x, int y) const
{
    const int side = width();
    return x >= 0 && y >= 0 && x < side && y < side && m_modules[qsizetype(y) * side + x] == 1;
}

} // namespace porchlight
