// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Theme/ThemeSheet.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace porchlight::theme {

namespace {

constexpr qsizetype entriesMax = 400; // of one section
constexpr qsizetype listMax = 32;

/// Reads one file, until something is wrong in it.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(ThemeSheet)

public:
    explicit Reader(const QByteArray &json) : m_json(json) {}
    ReadThemeSheet read();

private:
    bool fail(const QString &sentence)
    {
        if (m_trouble.isEmpty())
            m_trouble = sentence;
        return false;
    }
    void flag(const QString &name, std::optional<bool> &into);
    void word(const QString &name, QString &into);
    /// Each entry of an object, under names that are names.
    template <class Take>
    void section(const QString &name, Take take);
    std::optional<QStringList> words(const QString &where, const QJsonValue &value);

    const QByteArray &m_json;
    QJsonObject m_root;
    QString m_trouble;
};

bool isName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z][A-Za-z0-9]{0,39}$"));
    return form.match(text).hasMatch();
}

std::optional<QColor> colourOf(const QJsonValue &value)
{
    static const QRegularExpression form(QStringLiteral("^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"));
    const QString text = value.toString();
    return form.match(text).hasMatch() ? std::optional(QColor(text)) : std::nullopt;
}

void Reader::flag(const QString &name, std::optional<bool> &into)
{
    const QJsonValue value = m_root.value(name);
    if (value.isBool())
        into = value.toBool();
    else if (!value.isUndefined())
        fail(tr("“%1” is true or false.").arg(name));
}

void Reader::word(const QString &name, QString &into)
{
    const QJsonValue value = m_root.value(name);
    constexpr qsizetype lengthMax = 60;
    if (value.isString() && value.toString().size() <= lengthMax)
        into = value.toString();
    else if (!value.isUndefined())
        fail(tr("“%1” is a short text.").arg(name));
}

template <class Take>
void Reader::section(const QString &name, Take take)
{
    const QJsonValue value = m_root.value(name);
    if (value.isUndefined())
        return;
    if (!value.isObject() || value.toObject().size() > entriesMax) {
        fail(tr("“%1” is a list of names with their values, at most %2.").arg(name).arg(entriesMax));
        return;
    }
    const QJsonObject entries = value.toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (!isName(it.key()))
            fail(tr("“%1” in “%2” is no name: letters, then digits.").arg(it.key().left(listMax), name));
        else
            take(it.key(), it.value());
    }
}

std::optional<QStringList> Reader::words(const QString &where, const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &each : array) {
        if (!isName(each.toString()) || list.size() == listMax) {
            fail(tr("“%1” takes the name of a colour; colours as numbers stand in “palette”.").arg(where));
            return std::nullopt;
        }
        list.append(each.toString());
    }
    return list;
}

ReadThemeSheet Reader::read()
{
    if (m_json.size() > themeBytesMax)
        return {{}, tr("A theme has at most %1 KB.").arg(themeBytesMax / 1024)};
    QJsonParseError error;
    m_root = QJsonDocument::fromJson(m_json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        const auto line = m_json.left(error.offset).count('\n') + 1;
        return {{}, tr("Line %1: %2.").arg(line).arg(error.errorString())};
    }
    ThemeSheet sheet;
    word(QStringLiteral("name"), sheet.name);
    word(QStringLiteral("base"), sheet.base);
    flag(QStringLiteral("dark"), sheet.dark);
    flag(QStringLiteral("outlines"), sheet.outlines);
    if (m_root.contains(QLatin1String("accent")))
        sheet.accent = words(QStringLiteral("accent"), m_root.value(QLatin1String("accent")));
    section(QStringLiteral("palette"), [&](const QString &name, const QJsonValue &value) {
        if (const auto colour = colourOf(value))
            sheet.palette.insert(name, *colour);
        else
            fail(tr("“%1” is no colour: #RRGGBB, or #AARRGGBB with how opaque it is.").arg(name));
    });
    section(QStringLiteral("colours"), [&](const QString &name, const QJsonValue &value) {
        sheet.colours.insert(name, words(name, value).value_or(QStringList()));
    });
    section(QStringLiteral("parts"), [&](const QString &name, const QJsonValue &value) {
        sheet.parts.insert(name, words(name, value).value_or(QStringList()).value(0));
    });
    section(QStringLiteral("numbers"), [&](const QString &name, const QJsonValue &value) {
        const double number = value.toDouble(-1);
        if (number < 0 || number > themeNumberMax || number != std::floor(number))
            fail(tr("“%1” is a whole number from 0 to %2.").arg(name).arg(themeNumberMax));
        else
            sheet.numbers.insert(name, int(number));
    });
    return {m_trouble.isEmpty() ? sheet : ThemeSheet(), m_trouble};
}

} // namespace

ReadThemeSheet readThemeSheet(const QByteArray &json)
{
    return Reader(json).read();
}

} // namespace porchlight::theme
