// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/CodeLanguages.h"

#include <QHash>

#include <array>

namespace porchlight::formatting {

namespace {

// A language more is a row more.
constexpr std::array languages = {
    CodeLanguage{
        .names = u"c cpp c++ cc cxx h hpp cs csharp java kotlin kt",
        .keywords = u"abstract auto bool break case catch char class co_await co_return co_yield concept const constexpr continue default "
                    u"delete do double else enum explicit extern false final finally float for friend fun goto if implements import inline int "
                    u"interface is long mutable namespace new noexcept null nullptr object operator override package private protected public "
                    u"register requires return short signed sizeof static static_assert struct super switch template this throw throws true "
                    u"try typedef typename union unsigned using val var virtual void volatile when while",
        .lineComment = u"//", .blockOpen = u"/*", .blockClose = u"*/", .quotes = u"\"'", .linesQuote = {}},
    CodeLanguage{
        .names = u"js javascript jsx ts typescript tsx qml",
        .keywords = u"async await break case catch class component const continue debugger default delete do else enum export extends false "
                    u"finally for from function if implements import in instanceof interface let new null of pragma property readonly "
                    u"required return signal static super switch this throw true try type typeof undefined var void while with yield",
        .lineComment = u"//", .blockOpen = u"/*", .blockClose = u"*/", .quotes = u"\"'", .linesQuote = u"`"},
    CodeLanguage{
        .names = u"py python python3",
        .keywords = u"False None True and as assert async await break case class continue def del elif else except finally for from global "
                    u"if import in is lambda match nonlocal not or pass raise return self try while with yield",
        .lineComment = u"#", .blockOpen = {}, .blockClose = {}, .quotes = u"\"'", .linesQuote = u"\"\"\""},
    CodeLanguage{
        .names = u"rs rust go golang swift",
        .keywords = u"as async await break chan const continue crate default defer dyn else enum extern fallthrough false fn for func go "
                    u"guard if impl import in interface let loop map match mod move mut nil package pub range ref return select self Self "
                    u"static struct super switch trait true type unsafe use var where while",
        .lineComment = u"//", .blockOpen = u"/*", .blockClose = u"*/", .quotes = u"\"", .linesQuote = u"`"},
    CodeLanguage{
        .names = u"sh bash shell zsh console",
        .keywords = u"case cd do done echo elif else esac eval exec exit export fi for function if in local printf read readonly return set "
                    u"shift source then trap unset until while",
        .lineComment = u"#", .blockOpen = {}, .blockClose = {}, .quotes = u"\"'", .linesQuote = {}},
    CodeLanguage{
        .names = u"sql sqlite postgres postgresql mysql",
        .keywords = u"all alter and as asc begin between by case check column commit create cross default delete desc distinct drop else end "
                    u"except exists foreign from full group having if in index inner insert intersect into is join key left like limit not "
                    u"null offset on or order outer primary references right rollback select set table then transaction trigger union "
                    u"unique update using values view when where with",
        .lineComment = u"--", .blockOpen = u"/*", .blockClose = u"*/", .quotes = u"'\"", .linesQuote = {}, .isCaseless = true},
    CodeLanguage{
        .names = u"json yaml yml toml ini conf cmake",
        .keywords = u"true false null yes no on off",
        .lineComment = u"#", .blockOpen = {}, .blockClose = {}, .quotes = u"\"'", .linesQuote = {}},
};

using Words = QSet<QString>;

const Words &keywordsOf(const CodeLanguage &language)
{
    static const auto all = [] {
        QHash<const CodeLanguage *, Words> words;
        for (const CodeLanguage &each : languages) {
            for (const QStringView word : each.keywords.split(u' '))
                words[&each].insert(word.toString());
        }
        return words;
    }();
    static const Words none;
    const auto found = all.constFind(&language);
    return found == all.cend() ? none : *found;
}

} // namespace

bool CodeLanguage::isKeyword(const QString &word) const
{
    return keywordsOf(*this).contains(isCaseless ? word.toLower() : word);
}

const CodeLanguage *languageOf(QStringView name)
{
    if (name.isEmpty())
        return nullptr;
    for (const CodeLanguage &language : languages) {
        for (const QStringView known : language.names.split(u' ')) {
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                return &language;
        }
    }
    return nullptr;
}

} // namespace porchlight::formatting
