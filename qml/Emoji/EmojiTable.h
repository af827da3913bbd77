// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

/// All emoji by their groups, and by what they are called in the languages of the app (resources/emoji). Read when the first
/// one is asked for. Knows which ones were chosen last; whoever keeps that sets it at the start. Lives on the UI thread.
class EmojiTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "smileys", "people" …, as they follow each other.
    Q_PROPERTY(QStringList groups READ groups CONSTANT)
    /// The last one first, each once; at most recentMax.
    Q_PROPERTY(QStringList recent READ recent WRITE setRecent NOTIFY recentChanged)

public:
    static constexpr int recentMax = 24;

    explicit EmojiTable(QObject *parent = nullptr);

    QStringList groups() const;
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &recent);

    Q_INVOKABLE QStringList inGroup(const QString &group) const;
    /// [{ emoji, name, shortName }], the best ones first: whose name is or begins with the words, one of whose words does,
    /// and then who has them somewhere in a name. In every language that the table has.
    Q_INVOKABLE QVariantList found(const QString &words, int most) const;
    /// What a ":name:" stands for, or nothing.
    Q_INVOKABLE QString named(const QString &shortName) const;
    /// In the language of the app; empty: it is none of the table.
    Q_INVOKABLE QString nameOf(const QString &emoji) const;
    /// It was chosen.
    Q_INVOKABLE void use(const QString &emoji);

Q_SIGNALS:
    void recentChanged();

private:
    struct Entry {
        QString group;
        QString emoji;
        QStringList shortNames;
        QStringList names; ///< by language
        QStringList words; ///< of all names and of what it is found by, in small letters
    };

    const std::vector<Entry> &entries() const;
    static QString shownName(const Entry &entry);
    static int rank(const Entry &entry, const QString &words);

    QStringList m_recent;
    mutable std::vector<Entry> m_entries;
};
