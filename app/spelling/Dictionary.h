// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spelling/DictionaryPlace.h"
#include "shared/base/Result.h"

#include <QChar>

#include <memory>
#include <optional>

class Hunspell;
struct UConverter;

namespace porchlight::spelling {

enum class DictionaryTrouble : quint8 {
    Unreadable,
    TooLarge,
    Damaged, ///< or in letters that nobody here can read
};

/// The words of one language, by Hunspell. Owns them: some ten megabytes. On one thread at a time, and not that of the
/// windows: to open it takes a tenth of a second. Never writes.
class Dictionary final
{
public:
    static constexpr qint64 affixBytesMax = 16 * 1024 * 1024;
    static constexpr qint64 wordBytesMax = 64 * 1024 * 1024;

    /// What is damaged is not used: one that knows none of its own words would find fault with all.
    static Result<std::unique_ptr<Dictionary>, DictionaryTrouble> open(const DictionaryPlace &place);
    ~Dictionary();

    bool knows(const QString &word) const;
    QStringList suggestionsFor(const QString &word) const;
    /// Nothing: it may have something to say about any.
    std::optional<QChar::Script> script() const { return m_script; }

private:
    Dictionary(const DictionaryPlace &place);
    bool findEncoding();
    bool knowsItsOwn(const DictionaryPlace &place) const;
    /// Nothing: it has letters that this language does not.
    std::optional<std::string> encoded(const QString &word) const;
    QString decoded(const std::string &word) const;

    std::unique_ptr<Hunspell> m_hunspell;
    struct Close
    {
        void operator()(UConverter *converter) const;
    };
    std::unique_ptr<UConverter, Close> m_converter; ///< null: UTF-8
    std::optional<QChar::Script> m_script;
};

} // namespace porchlight::spelling
