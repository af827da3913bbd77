// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Mentioning.h"

#include <algorithm>

namespace porchlight::models {

namespace {

bool isOfWord(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_' || text[at].isMark() || text[at].isSurrogate());
}

/// Also "ada.b" is one word, where a sentence may end with a dot.
bool goesOn(const QString &text, qsizetype end)
{
    const bool isJoint = end < text.size() && (text[end] == u'.' || text[end] == u'-');
    return isOfWord(text, isJoint ? end + 1 : end);
}

} // namespace

std::vector<Mention> mentionsIn(const QString &text, const std::vector<Mentionable> &people)
{
    std::vector<Mention> mentions;
    for (qsizetype at = text.indexOf(u'@'); at >= 0 && mentions.size() < mentionsMax; at = text.indexOf(u'@', at + 1)) {
        if (isOfWord(text, at - 1) || at + 1 >= text.size())
            continue;
        const Mentionable *longest = nullptr;
        const QStringView rest = QStringView(text).sliced(at + 1);
        for (const Mentionable &one : people) {
            const bool isIt = rest.startsWith(one.words, Qt::CaseInsensitive) && !goesOn(text, at + 1 + one.words.size());
            if (isIt && (!longest || one.words.size() > longest->words.size()))
                longest = &one;
        }
        if (!longest)
            continue;
        mentions.push_back({longest->account, quint32(at), quint32(1 + longest->words.size())});
        at += longest->words.size();
    }
    return mentions;
}

std::vector<Mention> mentionsKept(const QString &text, std::vector<Mention> found, const QString &before,
                                  const std::vector<Mention> &mentionsBefore)
{
    std::vector<Mentionable> people;
    for (const Mention &mention : mentionsBefore) {
        const QString words = before.mid(mention.start, mention.length);
        if (words.size() > 1 && words.startsWith(u'@'))
            people.push_back({mention.account, words.sliced(1)});
    }
    for (const Mention &old : mentionsIn(text, people)) {
        const bool isTaken = std::ranges::any_of(found, [&](const Mention &other) {
            return old.start < other.start + other.length && other.start < old.start + old.length;
        });
        if (!isTaken && found.size() < mentionsMax)
            found.push_back(old);
    }
    std::ranges::sort(found, {}, &Mention::start);
    return found;
}

} // namespace porchlight::models
