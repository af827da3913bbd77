// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Emoji/EmojiTable.h"

#include "qml/Language/FoldedName.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>

#include <algorithm>

namespace {

constexpr int notFound = 1000;
constexpr qsizetype wordsUnitsMax = 40;
constexpr qsizetype emojiUnitsMax = 16;

/// The columns of the table behind the short names.
const QStringList &languages()
{
    static const QStringList names = {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es"), QStringLiteral("ar")};
    return names;
}

/// "Über_Kopf" is found by "uber kopf".
QString plainLetters(const QString &words)
{
    return porchlight::language::foldedName(words).replace(u'_', u' ').replace(u'-', u' ').trimmed();
}

} // namespace

EmojiTable::EmojiTable(QObject *parent)
    : QObject(parent)
{
}

const std::vector<EmojiTable::Entry> &EmojiTable::entries() const
{
    if (!m_entries.empty())
        return m_entries;
    QFile file(QStringLiteral(":/emoji/emoji.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return m_entries;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 3 + languages().size())
            continue;
        Entry entry{cells[0], cells[1], cells[2].split(u' '), {}, {}};
        for (const QString &shortName : std::as_const(entry.shortNames))
            entry.words += plainLetters(shortName).split(u' ');
        for (const QString &said : cells.sliced(3)) {
            entry.names.append(said.section(u'|', 0, 0));
            for (const QString &word : said.split(u'|', Qt::SkipEmptyParts))
                entry.words += plainLetters(word).split(u' ', Qt::SkipEmptyParts);
        }
        entry.words.removeDuplicates();
        m_entries.push_back(std::move(entry));
    }
    return m_entries;
}

QStringList EmojiTable::groups() const
{
    QStringList groups;
    for (const Entry &entry : entries()) {
        if (groups.isEmpty() || groups.last() != entry.group)
            groups.append(entry.group);
    }
    groups.removeDuplicates();
    return groups;
}

QStringList EmojiTable::inGroup(const QString &group) const
{
    QStringList emoji;
    for (const Entry &entry : entries()) {
        if (entry.group == group)
            emoji.append(entry.emoji);
    }
    return emoji;
}

QString EmojiTable::shownName(const Entry &entry)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    const QString own = entry.names.value(languages().indexOf(language));
    return own.isEmpty() ? entry.names.constFirst() : own;
}

/// The smaller, the better.
int EmojiTable::rank(const Entry &entry, const QString &words)
{
    const auto begins = [&words](const QString &name) { return name.startsWith(words); };
    int best = notFound;
    for (const QString &shortName : entry.shortNames) {
        const QString name = plainLetters(shortName);
        best = std::min(best, name == words ? 0 : begins(name) ? 1 : notFound);
    }
    if (best == notFound && std::any_of(entry.names.begin(), entry.names.end(), [&begins](const QString &name) { return begins(plainLetters(name)); }))
        best = 2;
    if (best == notFound && std::any_of(entry.words.begin(), entry.words.end(), begins))
        best = 3;
    if (best < notFound)
        return best;
    // Several words: each begins one; or they stand somewhere within.
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    const auto isThere = [&entry](const QString &part) {
        return std::any_of(entry.words.begin(), entry.words.end(), [&part](const QString &word) { return word.startsWith(part); });
    };
    if (parts.size() > 1 && std::all_of(parts.begin(), parts.end(), isThere))
        return 4;
    return words.size() > 2 && std::any_of(entry.words.begin(), entry.words.end(), [&words](const QString &word) { return word.contains(words); })
               ? 5 : notFound;
}

QVariantList EmojiTable::found(const QString &words, int most) const
{
    const QString wanted = plainLetters(words.left(wordsUnitsMax));
    if (wanted.isEmpty() || most <= 0)
        return {};
    std::vector<std::pair<int, const Entry *>> ranked;
    for (const Entry &entry : entries()) {
        if (const int place = rank(entry, wanted); place < notFound)
            ranked.emplace_back(place, &entry);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &one, const auto &other) { return one.first < other.first; });
    QVariantList found;
    for (const auto &[place, entry] : ranked) {
        if (found.size() == most)
            break;
        found.append(QVariantMap{{QStringLiteral("emoji"), entry->emoji}, {QStringLiteral("name"), shownName(*entry)},
                                 {QStringLiteral("shortName"), entry->shortNames.constFirst()}});
    }
    return found;
}

QString EmojiTable::named(const QString &shortName) const
{
    const QString wanted = shortName.toLower();
    for (const Entry &entry : entries()) {
        if (entry.shortNames.contains(wanted))
            return entry.emoji;
    }
    return QString();
}

QString EmojiTable::nameOf(const QString &emoji) const
{
    const auto found = std::find_if(entries().begin(), entries().end(), [&emoji](const Entry &entry) { return entry.emoji == emoji; });
    return found == entries().end() ? QString() : shownName(*found);
}

void EmojiTable::use(const QString &emoji)
{
    QStringList recent = m_recent;
    recent.removeAll(emoji);
    recent.prepend(emoji);
    setRecent(recent);
}

void EmojiTable::setRecent(const QStringList &recent)
{
    // They may have been kept in a file that somebody has edited.
    QStringList known;
    for (const QString &emoji : recent) {
        if (known.size() < recentMax && !known.contains(emoji) && !emoji.isEmpty() && emoji.size() <= emojiUnitsMax)
            known.append(emoji);
    }
    if (known == m_recent)
        return;
    m_recent = known;
    Q_EMIT recentChanged();
}
