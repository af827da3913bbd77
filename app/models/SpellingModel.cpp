// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/SpellingModel.h"

#include "app/spelling/SpellChecker.h"
#include "app/spelling/WordReader.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace porchlight::models {

namespace {

constexpr QLatin1StringView isOnKey("spelling/on");
constexpr QLatin1StringView chosenKey("spelling/languages");
constexpr QLatin1StringView wordsKey("spelling/words");
constexpr QLatin1StringView offInKey("spelling/offIn");
constexpr qsizetype offInMax = 1000;

bool isWord(const QString &word)
{
    return !word.isEmpty() && word.size() <= spelling::wordUnitsMax
        && std::ranges::none_of(word, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

} // namespace

SpellingModel::SpellingModel(const QString &path, const QStringList &folders, QObject *parent)
    : QObject(parent), m_settings(path, QSettings::IniFormat), m_folders(folders), m_language(QLocale().name().section(u'_', 0, 0)),
      m_checker(std::make_unique<spelling::SpellChecker>())
{
    m_worker.setMaxThreadCount(1);
    m_isOn = m_settings.value(isOnKey, true).toBool();
    m_chosen = m_settings.value(chosenKey).toStringList();
    m_offIn = m_settings.value(offInKey).toStringList();
    for (const QString &word : m_settings.value(wordsKey).toStringList().mid(0, wordsMax)) { // it may have been edited by hand
        if (isWord(word))
            m_words.append(word);
    }
    look();
}

SpellingModel::~SpellingModel()
{
    m_worker.clear();
    m_worker.waitForDone();
}

template <class Work>
void SpellingModel::doSlowly(Work work)
{
    m_worker.start([this, work = std::move(work)] { work(*m_checker); });
}

void SpellingModel::look()
{
    m_places = spelling::dictionariesIn(m_folders);
    tell();
}

void SpellingModel::tell()
{
    doSlowly([places = used(), words = m_words](spelling::SpellChecker &checker) {
        checker.use(places);
        checker.setOwnWords(words);
    });
    ++m_revision;
    Q_EMIT changed();
}

std::vector<spelling::DictionaryPlace> SpellingModel::used() const
{
    std::vector<spelling::DictionaryPlace> places;
    std::ranges::copy_if(m_places, std::back_inserter(places), [this](const auto &place) { return m_chosen.contains(place.code); });
    const auto *const best = spelling::bestFor(m_language, QLocale::system().name(), m_places);
    if (places.empty() && best)
        places.push_back(*best);
    return places;
}

QString SpellingModel::nameOf(const QString &code)
{
    // As it calls itself: who writes a language reads its name.
    const QLocale locale(code);
    if (locale.language() == QLocale::C)
        return code;
    const bool hasPlace = code.contains(u'_') && !locale.nativeTerritoryName().isEmpty();
    return hasPlace ? locale.nativeLanguageName() + u" (" + locale.nativeTerritoryName() + u')' : locale.nativeLanguageName();
}

QVariantList SpellingModel::dictionaries() const
{
    QVariantList all;
    for (const auto &place : m_places)
        all.append(QVariantMap{{QStringLiteral("code"), place.code}, {QStringLiteral("name"), nameOf(place.code)}, {QStringLiteral("isChosen"), m_chosen.contains(place.code)}});
    return all;
}

QStringList SpellingModel::inUse() const
{
    QStringList names;
    for (const auto &place : used())
        names.append(nameOf(place.code));
    return names;
}

QString SpellingModel::packageName() const
{
    return spelling::packageFor(m_language);
}

void SpellingModel::setIsOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) == isOn)
        return;
    m_settings.setValue(isOnKey, isOn);
    ++m_revision;
    Q_EMIT changed();
}

void SpellingModel::setLanguage(const QString &language)
{
    const QString code = language.section(u'_', 0, 0).section(u'-', 0, 0);
    if (!code.isEmpty() && std::exchange(m_language, code) != code)
        tell();
}

void SpellingModel::choose(const QString &code, bool isChosen)
{
    const bool isThere = std::ranges::any_of(m_places, [&code](const auto &place) { return place.code == code; });
    if (!isThere || m_chosen.contains(code) == isChosen)
        return;
    if (isChosen)
        m_chosen.append(code);
    else
        m_chosen.removeAll(code);
    m_settings.setValue(chosenKey, m_chosen);
    tell();
}

void SpellingModel::learn(const QString &word)
{
    if (!isWord(word) || m_words.contains(word))
        return;
    m_words.prepend(word);
    m_words = m_words.mid(0, wordsMax);
    m_settings.setValue(wordsKey, m_words);
    tell();
}

void SpellingModel::forget(const QString &word)
{
    if (m_words.removeAll(word) == 0)
        return;
    m_settings.setValue(wordsKey, m_words);
    tell();
}

bool SpellingModel::isOnIn(const QString &conversationKey, int) const
{
    return m_isOn && !m_offIn.contains(conversationKey) && !used().empty();
}

void SpellingModel::setOnIn(const QString &conversationKey, bool isOn)
{
    if (conversationKey.isEmpty() || m_offIn.contains(conversationKey) != isOn)
        return;
    if (isOn)
        m_offIn.removeAll(conversationKey);
    else
        m_offIn.prepend(conversationKey);
    m_offIn = m_offIn.mid(0, offInMax);
    m_settings.setValue(offInKey, m_offIn);
    ++m_revision;
    Q_EMIT changed();
}

void SpellingModel::check(double number, const QString &text)
{
    doSlowly([this, number, text](spelling::SpellChecker &checker) {
        QList<int> places;
        for (const formatting::Range &range : checker.wrongIn(text))
            places << int(range.start) << int(range.length);
        QMetaObject::invokeMethod(this, [this, number, places] { Q_EMIT checked(number, places); }, Qt::QueuedConnection);
    });
}

void SpellingModel::suggest(double number, const QString &word)
{
    doSlowly([this, number, word](spelling::SpellChecker &checker) {
        const QStringList words = checker.suggestionsFor(word);
        QMetaObject::invokeMethod(this, [this, number, words] { Q_EMIT suggested(number, words); }, Qt::QueuedConnection);
    });
}

} // namespace porchlight::models
