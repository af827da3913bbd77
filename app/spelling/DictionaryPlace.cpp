// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/spelling/DictionaryPlace.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace porchlight::spelling {

namespace {

constexpr qsizetype placesMax = 200;

/// The one that most people of a language mean, where nothing says more.
constexpr std::array usual = {QLatin1StringView("en_US"), QLatin1StringView("de_DE"), QLatin1StringView("es_ES"), QLatin1StringView("pt_PT"), QLatin1StringView("fr")};

bool isOf(const QString &code, const QString &language)
{
    return code == language || code.startsWith(language + u'_') || code.startsWith(language + u'-');
}

} // namespace

QStringList dictionaryFolders()
{
    QStringList folders;
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        for (const QLatin1StringView name : {QLatin1StringView("/hunspell"), QLatin1StringView("/myspell/dicts")})
            folders.append(data + name);
    }
    return folders;
}

std::vector<DictionaryPlace> dictionariesIn(const QStringList &folders)
{
    static const QRegularExpression form(QStringLiteral("^[a-z]{2,3}(?:[_-][A-Za-z0-9]{2,16}){0,2}$"));
    std::vector<DictionaryPlace> places;
    for (const QString &name : folders) {
        const QDir folder(name);
        for (const QString &file : folder.entryList({QStringLiteral("*.aff")}, QDir::Files)) {
            const QString code = file.chopped(4);
            const bool isKnown = std::ranges::any_of(places, [&code](const DictionaryPlace &place) { return place.code == code; });
            if (isKnown || std::ssize(places) >= placesMax || !form.match(code).hasMatch() || !folder.exists(code + u".dic"))
                continue;
            places.push_back({code, folder.filePath(file), folder.filePath(code + u".dic")});
        }
    }
    std::ranges::sort(places, {}, &DictionaryPlace::code);
    return places;
}

const DictionaryPlace *bestFor(const QString &language, const QString &system, const std::vector<DictionaryPlace> &places)
{
    const DictionaryPlace *best = nullptr;
    int rankOfBest = 0;
    for (const DictionaryPlace &place : places) {
        if (language.isEmpty() || !isOf(place.code, language))
            continue;
        const int rank = place.code == system ? 3 : std::ranges::find(usual, place.code) != usual.end() ? 2 : 1;
        if (rank > rankOfBest) {
            best = &place;
            rankOfBest = rank;
        }
    }
    return best;
}

QString packageFor(const QString &language)
{
    // Most are called by their language alone; these by a place as well.
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 5> others = {{
        {QLatin1StringView("en"), QLatin1StringView("en-us")}, {QLatin1StringView("de"), QLatin1StringView("de-de")},
        {QLatin1StringView("pt"), QLatin1StringView("pt-pt")}, {QLatin1StringView("nb"), QLatin1StringView("no")},
        {QLatin1StringView("nn"), QLatin1StringView("no")},
    }};
    for (const auto &[code, name] : others) {
        if (language == code)
            return QStringLiteral("hunspell-") + name;
    }
    return QStringLiteral("hunspell-") + language;
}

} // namespace porchlight::spelling
