// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace porchlight::spelling {

/// One language's words on this computer: a pair of files, as Hunspell has them.
struct DictionaryPlace
{
    QString code; ///< "en_US": what the files are called
    QString affixes;
    QString words;

    friend bool operator==(const DictionaryPlace &, const DictionaryPlace &) = default;
};

/// Where systems keep them.
QStringList dictionaryFolders();
/// Those of the folders, by their codes; of two with one code the one of the first folder. Nothing is opened.
std::vector<DictionaryPlace> dictionariesIn(const QStringList &folders);
/// The one that fits best whoever reads @p language ("de") and lives where the system says ("de_AT"); null: there is none.
const DictionaryPlace *bestFor(const QString &language, const QString &system, const std::vector<DictionaryPlace> &places);
/// What Debian calls the package with the words of a language.
QString packageFor(const QString &language);

} // namespace porchlight::spelling
