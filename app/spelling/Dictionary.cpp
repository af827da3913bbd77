// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/spelling/Dictionary.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <hunspell.hxx>
#include <unicode/ucnv.h>

namespace porchlight::spelling {

namespace {

std::optional<QChar::Script> scriptOf(const QString &code)
{
    switch (QLocale(code).script()) {
    case QLocale::LatinScript: return QChar::Script_Latin;
    case QLocale::CyrillicScript: return QChar::Script_Cyrillic;
    case QLocale::ArabicScript: return QChar::Script_Arabic;
    case QLocale::HebrewScript: return QChar::Script_Hebrew;
    case QLocale::GreekScript: return QChar::Script_Greek;
    case QLocale::ArmenianScript: return QChar::Script_Armenian;
    case QLocale::GeorgianScript: return QChar::Script_Georgian;
    case QLocale::DevanagariScript: return QChar::Script_Devanagari;
    case QLocale::KoreanScript: return QChar::Script_Hangul;
    default: return std::nullopt;
    }
}

/// Empty, or why it cannot be used. What Hunspell is told in the first line it takes memory for at once.
std::optional<DictionaryTrouble> troubleWith(const DictionaryPlace &place)
{
    for (const auto &[path, most] : {std::pair(place.affixes, Dictionary::affixBytesMax), std::pair(place.words, Dictionary::wordBytesMax)}) {
        const QFileInfo about(path);
        if (!about.isFile() || !about.isReadable())
            return DictionaryTrouble::Unreadable;
        if (about.size() > most)
            return DictionaryTrouble::TooLarge;
    }
    QFile words(place.words);
    if (!words.open(QIODevice::ReadOnly))
        return DictionaryTrouble::Unreadable;
    QByteArray first = words.readLine(40);
    if (first.startsWith("\xef\xbb\xbf"))
        first.remove(0, 3);
    bool isNumber = false;
    const int count = first.trimmed().split(' ').constFirst().toInt(&isNumber);
    const bool isCredible = isNumber && count > 0 && count <= words.size(); // a line has a byte at least
    return isCredible ? std::nullopt : std::optional(DictionaryTrouble::Damaged);
}

/// A typographic apostrophe is the plain one to most dictionaries.
QString plain(const QString &word)
{
    return QString(word).replace(QChar(0x2019), u'\'');
}

} // namespace

void Dictionary::Close::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

Dictionary::Dictionary(const DictionaryPlace &place)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(place.affixes).constData(), QFile::encodeName(place.words).constData())),
      m_script(scriptOf(place.code))
{
}

Dictionary::~Dictionary() = default;

Result<std::unique_ptr<Dictionary>, DictionaryTrouble> Dictionary::open(const DictionaryPlace &place)
{
    if (const auto trouble = troubleWith(place))
        return *trouble;
    std::unique_ptr<Dictionary> dictionary(new Dictionary(place));
    if (!dictionary->findEncoding() || !dictionary->knowsItsOwn(place))
        return DictionaryTrouble::Damaged;
    return dictionary;
}

bool Dictionary::findEncoding()
{
    std::string name = m_hunspell->get_dict_encoding();
    if (name == "UTF-8")
        return true;
    if (name.starts_with("microsoft-"))
        name.erase(0, name.find('-') + 1);
    UErrorCode error = U_ZERO_ERROR;
    m_converter.reset(ucnv_open(name.c_str(), &error));
    if (U_FAILURE(error) || !m_converter)
        return false;
    ucnv_setFromUCallBack(m_converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    return U_SUCCESS(error);
}

bool Dictionary::knowsItsOwn(const DictionaryPlace &place) const
{
    constexpr int linesLookedAt = 2000; // some begin with what is only ever part of a word
    QFile words(place.words);
    if (!words.open(QIODevice::ReadOnly))
        return false;
    words.readLine();
    for (int line = 0; line < linesLookedAt && !words.atEnd(); ++line) {
        const QByteArray entry = words.readLine(200).trimmed();
        const QByteArray word = entry.left(std::max<qsizetype>(0, entry.indexOf('/') < 0 ? entry.size() : entry.indexOf('/'))).split('\t').constFirst();
        if (!word.isEmpty() && m_hunspell->spell(word.toStdString()))
            return true;
    }
    return false;
}

std::optional<std::string> Dictionary::encoded(const QString &word) const
{
    if (!m_converter)
        return word.toUtf8().toStdString();
    std::string bytes(size_t(UCNV_GET_MAX_BYTES_FOR_STRING(word.size(), ucnv_getMaxCharSize(m_converter.get()))), '\0');
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = ucnv_fromUChars(m_converter.get(), bytes.data(), int32_t(bytes.size()), reinterpret_cast<const UChar *>(word.utf16()),
                                           int32_t(word.size()), &error);
    if (U_FAILURE(error))
        return std::nullopt;
    bytes.resize(size_t(length));
    return bytes;
}

QString Dictionary::decoded(const std::string &word) const
{
    if (!m_converter)
        return QString::fromStdString(word);
    std::u16string units(2 * word.size() + 2, u'\0');
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(m_converter.get(), units.data(), int32_t(units.size()), word.data(), int32_t(word.size()), &error);
    return U_FAILURE(error) ? QString() : QString::fromUtf16(units.data(), length);
}

bool Dictionary::knows(const QString &word) const
{
    const auto bytes = encoded(plain(word));
    return bytes && m_hunspell->spell(*bytes);
}

QStringList Dictionary::suggestionsFor(const QString &word) const
{
    QStringList found;
    const auto bytes = encoded(plain(word));
    if (!bytes)
        return found;
    for (const std::string &suggestion : m_hunspell->suggest(*bytes)) {
        const QString words = decoded(suggestion);
        if (!words.isEmpty())
            found.append(words);
    }
    return found;
}

} // namespace porchlight::spelling
