// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/languages/Haystack.h"

#include <QAbstractItemModel>
#include <QDirIterator>
#include <QFile>
#include <QJSValue>
#include <QLocale>
#include <QMetaProperty>
#include <QQuickItem>
#include <QRegularExpression>
#include <QWindow>

#include <algorithm>

namespace porchlight::test {

namespace {

constexpr int depthMax = 6;
constexpr qsizetype cutAt = 24; // a name is cut somewhere behind that

/// Letters and digits alone: what the window drops or adds, marks and signs that turn the direction, does not count.
QString bare(const QString &words)
{
    QString kept;
    for (const QChar c : words.normalized(QString::NormalizationForm_C)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            kept += c;
    }
    return kept;
}

} // namespace

Haystack::Haystack(QObject &profile)
{
    for (QDirIterator files(QStringLiteral(":/storybook"), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            m_all += bare(QString::fromUtf8(file.readAll())) + u'\n';
    }
    takeObject(&profile, 0);
}

void Haystack::take(const QVariant &value, int depth)
{
    if (depth > depthMax)
        return;
    if (value.userType() == qMetaTypeId<QJSValue>())
        return take(value.value<QJSValue>().toVariant(), depth);
    if (auto *object = value.value<QObject *>())
        return takeObject(object, depth);
    if (value.userType() == QMetaType::QString) {
        const QString text = bare(value.toString());
        m_all += text + u'\n';
        if (text.size() >= cutAt)
            m_long.append(text.left(cutAt));
    } else if (value.userType() == QMetaType::QVariantMap) {
        for (const QVariant &part : value.toMap())
            take(part, depth + 1);
    } else if (value.canConvert<QVariantList>()) {
        for (const QVariant &part : value.toList())
            take(part, depth + 1);
    }
}

void Haystack::takeObject(QObject *object, int depth)
{
    if (depth > depthMax || m_done.contains(object) || qobject_cast<QQuickItem *>(object) || qobject_cast<QWindow *>(object))
        return;
    m_done.append(object);
    for (int at = 0; at < object->metaObject()->propertyCount(); ++at)
        take(object->metaObject()->property(at).read(object), depth + 1);
    if (const auto *list = qobject_cast<QAbstractItemModel *>(object)) {
        for (int row = 0; row < list->rowCount(); ++row) {
            for (const int role : list->roleNames().keys())
                take(list->data(list->index(row, 0), role), depth + 1);
        }
    }
}

bool Haystack::holds(const QString &words) const
{
    static const QRegularExpression seams(QStringLiteral(" · |, | – |\\n|: "));
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    const QLocale locale;
    QStringList dates;
    for (int day = 1; day <= 7; ++day)
        dates << locale.dayName(day) << locale.dayName(day, QLocale::ShortFormat);
    for (int month = 1; month <= 12; ++month)
        dates << locale.monthName(month) << locale.monthName(month, QLocale::ShortFormat) << locale.standaloneMonthName(month);
    const QStringList names{locale.amText(), locale.pmText(), QStringLiteral("Porchlight"), QStringLiteral("SOCKS"), QStringLiteral("HTTP")};
    return std::ranges::all_of(words.split(seams, Qt::SkipEmptyParts), [&](const QString &part) {
        const QString text = bare(part);
        if (m_all.contains(text) || (text.size() > cutAt && m_all.contains(text.left(cutAt))))
            return true;
        for (auto found = letters.globalMatch(part); found.hasNext();) {
            const QString word = found.next().captured();
            if (!dates.contains(word) && !names.contains(word))
                return false;
        }
        return true;
    });
}

bool Haystack::isQuotedIn(const QString &words) const
{
    const QString text = bare(words);
    return std::ranges::any_of(m_long, [&](const QString &part) { return text.contains(part); });
}

} // namespace porchlight::test
