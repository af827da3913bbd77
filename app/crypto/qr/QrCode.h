// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace porchlight {

/// A QR code (ISO/IEC 18004) as a square of modules, from libqrencode; who draws it is elsewhere. It owns the modules
/// and is a value. Error correction M: 15 % of it may be unreadable.
class QrCode
{
public:
    static constexpr qsizetype bytesMax = 512; ///< a larger one is hard to scan from a screen
    static constexpr int quietZoneModules = 4; ///< the light margin that a reader needs on each side; not in isDark()

    /// Any bytes. Nothing when there are none or too many.
    static std::optional<QrCode> ofBytes(QByteArrayView bytes);
    /// Text as UTF-8, and as small as its characters allow: digits, capitals and dashes take the least. Nothing when it
    /// is empty, too long or has a NUL in it.
    static std::optional<QrCode> ofText(const QString &text);

    int version() const { return m_version; }        ///< 1 to 40
    int width() const { return 17 + 4 * m_version; } ///< modules on each side, without the quiet zone
    /// @p x from the left and @p y from the top, from 0. What is outside is light, as the quiet zone.
    bool isDark(int x, int y) const;

    friend bool operator==(const QrCode &, const QrCode &) = default;

private:
    QrCode(int version, QByteArray modules) : m_version(version), m_modules(std::move(modules)) {}

    int m_version;
    QByteArray m_modules; ///< by rows, 1 is dark
};

} // namespace porchlight
