// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/ThemeEditor.h"

#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace porchlight::storybook {

void ThemeEditor::open(const QString &path, TryOut tryOut)
{
    QFile file(path);
    beginResetModel();
    m_path = path;
    m_tryOut = std::move(tryOut);
    m_saved = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    m_text = m_saved;
    m_tokens = tokensOf(m_text);
    m_trouble.clear();
    endResetModel();
    Q_EMIT opened();
    Q_EMIT changed();
}

/// A section is a name before a brace, a token a name before a text or a number in it. Whoever reads the theme for the
/// program is strict; here it is enough to find the places.
QList<ThemeEditor::Token> ThemeEditor::tokensOf(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("\"(\\w+)\"\\s*:\\s*(?:(\\{)|\"([^\"]*)\"|(\\d+))|(\\})"));
    const QString words = QString::fromLatin1(text); // one sign for each byte, so that places fit
    QList<Token> tokens;
    QString section;
    for (auto found = form.globalMatch(words); found.hasNext();) {
        const auto match = found.next();
        if (match.hasCaptured(5))
            section.clear();
        else if (match.hasCaptured(2))
            section = match.captured(1);
        else if (!section.isEmpty()) {
            const bool isText = match.hasCaptured(3);
            const int group = isText ? 3 : 4;
            tokens.append({section, match.captured(1), match.captured(group), match.capturedStart(group) - (isText ? 1 : 0),
                           match.capturedLength(group) + (isText ? 2 : 0)});
        }
    }
    return tokens;
}

int ThemeEditor::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tokens.size());
}

QVariant ThemeEditor::data(const QModelIndex &index, int role) const
{
    const Token &token = m_tokens.at(index.row());
    switch (role) {
    case SectionRole: return token.section;
    case NameRole: return token.name;
    case ValueRole: return token.value;
    case ColourRole: return colourOf(token);
    default: return {};
    }
}

QHash<int, QByteArray> ThemeEditor::roleNames() const
{
    return {{SectionRole, "section"}, {NameRole, "name"}, {ValueRole, "value"}, {ColourRole, "colour"}};
}

/// Of this file only: a name that another theme gives a colour to has none here.
QColor ThemeEditor::colourOf(const Token &token) const
{
    if (token.value.startsWith(u'#'))
        return QColor(token.value);
    const auto found = std::ranges::find_if(m_tokens, [&](const Token &other) { return other.section == u"palette" && other.name == token.value; });
    return found == m_tokens.end() ? QColor(Qt::transparent) : QColor(found->value);
}

bool ThemeEditor::set(int row, const QString &value)
{
    if (row < 0 || row >= m_tokens.size() || value == m_tokens.at(row).value)
        return false;
    const Token &token = m_tokens.at(row);
    static const QRegularExpression plain(QStringLiteral("^#?[A-Za-z0-9]{1,40}$"));
    if (!plain.match(value).hasMatch()) {
        m_trouble = tr("A value is a name, a number, or a colour as #RRGGBB.");
        Q_EMIT changed();
        return false;
    }
    const bool isText = m_text.at(token.at) == '"';
    return adopt(QByteArray(m_text).replace(token.at, token.size, isText ? '"' + value.toLatin1() + '"' : value.toLatin1()));
}

bool ThemeEditor::adopt(const QByteArray &text)
{
    m_trouble = m_tryOut(text);
    if (m_trouble.isEmpty()) {
        m_text = text;
        m_tokens = tokensOf(m_text); // the same, at other places
        Q_EMIT dataChanged(index(0), index(int(m_tokens.size()) - 1));
    }
    Q_EMIT changed();
    return m_trouble.isEmpty();
}

bool ThemeEditor::save()
{
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(m_text) == m_text.size() && file.commit();
    if (isWritten)
        m_saved = m_text;
    m_trouble = isWritten ? QString() : tr("%1 could not be written: %2").arg(m_path, file.errorString());
    Q_EMIT changed();
    return isWritten;
}

void ThemeEditor::revert()
{
    adopt(m_saved);
}

} // namespace porchlight::storybook
