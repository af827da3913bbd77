// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/CodeColors.h"

#include "shared/formatting/CodeLanguages.h"

namespace porchlight::formatting {

namespace {

constexpr qsizetype wordUnitsMax = 32; // no keyword is longer

bool beginsWord(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isInWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Goes through some code once.
class CodeReader
{
public:
    CodeReader(QStringView code, const CodeLanguage &language) : m_code(code), m_language(language) {}

    std::vector<CodeToken> read()
    {
        while (m_at < m_code.size()) {
            if (isAt(m_language.blockOpen))
                take(CodePart::Comment, behind(m_language.blockClose, m_at + m_language.blockOpen.size()));
            else if (isAt(m_language.lineComment) && mayCommentHere())
                take(CodePart::Comment, lineEnd());
            else if (isAt(m_language.linesQuote))
                take(CodePart::Words, behind(m_language.linesQuote, m_at + m_language.linesQuote.size()));
            else if (m_language.quotes.contains(m_code[m_at]))
                take(CodePart::Words, quoteEnd());
            else if (beginsWord(m_code[m_at]))
                takeWord();
            else if (m_code[m_at].unicode() < 0x80 && m_code[m_at].isDigit())
                take(CodePart::Number, numberEnd());
            else
                ++m_at;
        }
        return std::move(m_tokens);
    }

private:
    bool isAt(QStringView sign) const { return !sign.isEmpty() && m_code.sliced(m_at).startsWith(sign); }

    /// $# and http:// are no comments.
    bool mayCommentHere() const
    {
        return m_language.lineComment != u"#" || m_at == 0 || m_code[m_at - 1].isSpace();
    }

    void take(CodePart part, qsizetype end)
    {
        m_tokens.push_back({{m_at, end - m_at}, part});
        m_at = end;
    }

    qsizetype behind(QStringView sign, qsizetype from) const
    {
        const qsizetype at = m_code.indexOf(sign, from);
        return at < 0 ? m_code.size() : at + sign.size();
    }

    qsizetype lineEnd() const
    {
        const qsizetype at = m_code.indexOf(u'\n', m_at);
        return at < 0 ? m_code.size() : at;
    }

    qsizetype quoteEnd() const
    {
        const QChar quote = m_code[m_at];
        qsizetype at = m_at + 1;
        while (at < m_code.size() && m_code[at] != quote && m_code[at] != u'\n')
            at += m_code[at] == u'\\' && at + 1 < m_code.size() && m_code[at + 1] != u'\n' ? 2 : 1;
        return at < m_code.size() && m_code[at] == quote ? at + 1 : at;
    }

    qsizetype numberEnd() const
    {
        qsizetype at = m_at;
        while (at < m_code.size() && (isInWord(m_code[at]) || m_code[at] == u'.' || (m_code[at] == u'\'' && at + 1 < m_code.size() && m_code[at + 1].isDigit())))
            ++at;
        return at;
    }

    void takeWord()
    {
        qsizetype end = m_at;
        while (end < m_code.size() && isInWord(m_code[end]))
            ++end;
        if (end - m_at <= wordUnitsMax && m_language.isKeyword(m_code.sliced(m_at, end - m_at).toString()))
            take(CodePart::Keyword, end);
        m_at = end;
    }

    const QStringView m_code;
    const CodeLanguage &m_language;
    qsizetype m_at = 0;
    std::vector<CodeToken> m_tokens;
};

} // namespace

std::vector<CodeToken> tokensOf(QStringView code, QStringView language)
{
    const CodeLanguage *known = languageOf(language);
    return known ? CodeReader(code, *known).read() : std::vector<CodeToken>();
}

} // namespace porchlight::formatting
