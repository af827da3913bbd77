// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace porchlight::tests {

/// One line of a map: "? 3 => [0*64 tstr], ; capabilities".
struct CddlField
{
    quint64 key = 0;
    QString name;
    bool optional = false;
    bool list = false;
    QString type; ///< of the value, or of the list's items
    std::size_t least = 0;
    std::size_t most = std::numeric_limits<std::size_t>::max();
};

/// A map, or a frame when it bears a type number.
struct CddlMap
{
    std::optional<quint64> frameType;
    std::vector<CddlField> fields;
    bool extensible = false;
};

/// Reads the subset of CDDL (RFC 8610) that shared/wire/porchlight.cddl keeps to. What it does not understand is an
/// error, so that nothing in the schema goes unchecked.
class Cddl
{
public:
    static Cddl parse(const QString &text);

    QStringList errors;
    QMap<QString, CddlMap> maps;
    QMap<QString, QMap<QString, quint64>> enumerations;
    QMap<QString, QString> aliases; ///< everything on one line

private:
    void parseLine(const QString &line);
    void parseInside(const QString &line);

    QString m_open; ///< the rule whose lines these are
    bool m_inEnumeration = false;
};

} // namespace porchlight::tests
