// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spelling/DictionaryPlace.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QThreadPool>
#include <QVariantList>
#include <QtQmlIntegration>

#include <memory>

namespace porchlight::spelling {
class SpellChecker;
}

namespace porchlight::models {

/// Whether what one writes is looked over, in which languages, and what one's own words are; kept in a file beside the
/// database, so it is of one device alone. Texts are looked over on a thread of its own and kept nowhere; nobody else is
/// asked. On the thread of the windows.
class SpellingModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool isOn READ isOn WRITE setIsOn NOTIFY changed)
    /// The code of the language that the window speaks: what is looked over in, as long as none is chosen.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// [{ code, name, isChosen }] of this computer.
    Q_PROPERTY(QVariantList dictionaries READ dictionaries NOTIFY changed)
    /// The names of those in use; empty: nothing is looked over.
    Q_PROPERTY(QStringList inUse READ inUse NOTIFY changed)
    /// What to install for the language of the window.
    Q_PROPERTY(QString packageName READ packageName NOTIFY changed)
    Q_PROPERTY(QStringList words READ words NOTIFY changed) ///< one's own, the newest first
    /// Grows with everything that changes what is right: what a binding on isOnIn() names beside it.
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    static constexpr qsizetype wordsMax = 2000;

    /// @p folders: where dictionaries are.
    SpellingModel(const QString &path, const QStringList &folders, QObject *parent = nullptr);
    ~SpellingModel() override; ///< waits for the text that is being looked over

    bool isOn() const { return m_isOn; }
    void setIsOn(bool isOn);
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    QVariantList dictionaries() const;
    QStringList inUse() const;
    QString packageName() const;
    QStringList words() const { return m_words; }
    int revision() const { return m_revision; }

    Q_INVOKABLE void choose(const QString &code, bool isChosen);
    Q_INVOKABLE void learn(const QString &word);
    Q_INVOKABLE void forget(const QString &word);
    Q_INVOKABLE bool isOnIn(const QString &conversationKey, int revision) const;
    Q_INVOKABLE void setOnIn(const QString &conversationKey, bool isOn);
    /// Looks for dictionaries anew: one may have been installed.
    Q_INVOKABLE void look();

    /// checked() follows, with the same number.
    Q_INVOKABLE void check(double number, const QString &text);
    Q_INVOKABLE void suggest(double number, const QString &word); ///< and suggested()

Q_SIGNALS:
    void changed();
    /// Start and length of each word that no dictionary knows, one after the other.
    void checked(double number, const QList<int> &places);
    void suggested(double number, const QStringList &words);

private:
    void tell(); ///< the checker, and whoever looks
    std::vector<spelling::DictionaryPlace> used() const;
    static QString nameOf(const QString &code);
    template <class Work>
    void doSlowly(Work work);

    QSettings m_settings;
    const QStringList m_folders;
    std::vector<spelling::DictionaryPlace> m_places;
    QString m_language;
    QStringList m_chosen;
    QStringList m_words;
    QStringList m_offIn; ///< conversations
    bool m_isOn = true;
    int m_revision = 0;
    std::unique_ptr<spelling::SpellChecker> m_checker; ///< the worker's alone
    QThreadPool m_worker; ///< goes first
};

} // namespace porchlight::models
