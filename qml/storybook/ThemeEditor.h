// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QtQmlIntegration>

#include <functional>

namespace porchlight::storybook {

/// One theme file, as a list of its tokens that can be changed: what is changed is tried out at once on whatever is
/// shown, and written when it is saved. The file stays as it is laid out; only values in it change. On the main thread.
class ThemeEditor : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workbench")
    Q_PROPERTY(QString path READ path NOTIFY opened)
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)

public:
    enum Role { SectionRole = Qt::UserRole + 1, NameRole, ValueRole, ColourRole };

    /// Hands on the text of the file that is to be in force; what is wrong with it, or empty.
    using TryOut = std::function<QString(const QByteArray &)>;

    void open(const QString &path, TryOut tryOut);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString path() const { return m_path; }
    bool isChanged() const { return m_text != m_saved; }
    QString trouble() const { return m_trouble; }
    const QByteArray &text() const { return m_text; }

    /// False: it is not in force, trouble() says why.
    Q_INVOKABLE bool set(int row, const QString &value);
    Q_INVOKABLE bool save();
    Q_INVOKABLE void revert();

Q_SIGNALS:
    void opened();
    void changed();

private:
    struct Token
    {
        QString section;
        QString name;
        QString value; ///< as it stands in the file, without quotes
        qsizetype at;  ///< of the value in the text, with quotes
        qsizetype size;
    };
    static QList<Token> tokensOf(const QByteArray &text);
    QColor colourOf(const Token &token) const;
    bool adopt(const QByteArray &text);

    QString m_path;
    TryOut m_tryOut;
    QByteArray m_text;
    QByteArray m_saved;
    QList<Token> m_tokens;
    QString m_trouble;
};

} // namespace porchlight::storybook
