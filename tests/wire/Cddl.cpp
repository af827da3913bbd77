// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/wire/Cddl.h"

#include <QRegularExpression>

namespace porchlight::tests {

namespace {

QRegularExpressionMatch matched(const QString &pattern, const QString &line)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(line);
}

std::optional<CddlField> fieldOf(const QString &line)
{
    const auto m = matched(QStringLiteral(R"(    (\? )?(\d+) => (.+?), *; (\w+)(?:,.*)?)"), line);
    if (!m.hasMatch())
        return std::nullopt;
    CddlField field;
    field.optional = !m.captured(1).isEmpty();
    field.key = m.captured(2).toULongLong();
    field.type = m.captured(3);
    field.name = m.captured(4);
    const auto list = matched(QStringLiteral(R"(\[(\d*)\*(\d*) ([a-z0-9-]+)\])"), field.type);
    if (list.hasMatch()) {
        field.list = true;
        field.least = list.captured(1).toULongLong();
        if (!list.captured(2).isEmpty())
            field.most = list.captured(2).toULongLong();
        field.type = list.captured(3);
    }
    return matched(QStringLiteral("[a-z0-9-]+"), field.type).hasMatch() ? std::optional(field) : std::nullopt;
}

} // namespace

Cddl Cddl::parse(const QString &text)
{
    Cddl schema;
    for (const QString &line : text.split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u';'))
            continue;
        if (schema.m_open.isEmpty())
            schema.parseLine(line);
        else
            schema.parseInside(line);
    }
    if (!schema.m_open.isEmpty())
        schema.errors << schema.m_open + QStringLiteral(" does not end");
    return schema;
}

void Cddl::parseLine(const QString &line)
{
    const auto m = matched(QStringLiteral("([a-z][a-z0-9-]*) = (.+)"), line);
    const QString name = m.captured(1);
    const QString definition = m.captured(2);
    if (!m.hasMatch() || maps.contains(name) || aliases.contains(name) || enumerations.contains(name)) {
        errors << line;
        return;
    }
    const auto frame = matched(QStringLiteral(R"(\[(\d+|uint), \{)"), definition);
    if (frame.hasMatch() || definition == QStringLiteral("{")) {
        m_open = name;
        m_inEnumeration = false;
        CddlMap &map = maps[name];
        if (frame.hasMatch() && frame.captured(1) != QStringLiteral("uint"))
            map.frameType = frame.captured(1).toULongLong();
    } else if (definition == QStringLiteral("&(")) {
        m_open = name;
        m_inEnumeration = true;
        enumerations[name];
    } else {
        aliases[name] = definition;
    }
}

void Cddl::parseInside(const QString &line)
{
    if (m_inEnumeration) {
        const auto m = matched(QStringLiteral("    ([a-z-]+): (\\d+),"), line);
        if (m.hasMatch())
            enumerations[m_open][m.captured(1)] = m.captured(2).toULongLong();
        else if (line == QStringLiteral(")"))
            m_open.clear();
        else
            errors << line;
        return;
    }
    CddlMap &map = maps[m_open];
    const bool isFrame = map.frameType || m_open == QStringLiteral("unknown-frame");
    if (line == (isFrame ? QStringLiteral("}, 0*14 any]") : QStringLiteral("}")))
        m_open.clear();
    else if (line == QStringLiteral("    ext,"))
        map.extensible = true;
    else if (const auto field = fieldOf(line); field && !map.extensible)
        map.fields.push_back(*field);
    else
        errors << line;
}

} // namespace porchlight::tests
