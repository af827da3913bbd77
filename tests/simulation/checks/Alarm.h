// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace porchlight::simulation {

/// The first invariant that broke, with the names of reliability.md 4.1. A run ends with it: what follows a broken
/// invariant says nothing.
class Alarm
{
public:
    void raise(const char *invariant, const QString &what)
    {
        if (!m_reason)
            m_reason = QString::fromLatin1(invariant) + QStringLiteral(": ") + what;
    }
    bool isRaised() const { return m_reason.has_value(); }
    QString reason() const { return m_reason.value_or(QString()); }

private:
    std::optional<QString> m_reason;
};

} // namespace porchlight::simulation
