// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qml/Theme/ThemeSheet.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace porchlight::theme {

/// The themes: those that come with the program, and those in a folder of the person's own, which are read anew when a
/// file there changes. Gives the views what each token is. On the thread of the windows; writes no file.
class ThemeBook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Of the built-in themes; only the storybook puts another one here.
    Q_PROPERTY(QString builtIn READ builtIn WRITE setBuiltIn NOTIFY changed)
    /// Of the person's own, each `<name>.json`; empty: there are none.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
    /// Of the folder: { id, name, trouble }.
    Q_PROPERTY(QVariantList own READ own NOTIFY changed)
    Q_PROPERTY(QStringList accents READ accents CONSTANT)

public:
    static constexpr qsizetype ownMax = 100; ///< files; more are passed over

    explicit ThemeBook(QObject *parent = nullptr);

    QString builtIn() const { return m_builtIn; }
    void setBuiltIn(const QString &folder);
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    QVariantList own() const;
    QStringList accents() const;

    /// { dark, outlines, colours, parts, numbers }, all resolved. Of a theme that is not there, or has something wrong
    /// in it: those of the light one.
    Q_INVOKABLE QVariantMap tokens(const QString &id, const QString &accent) const;
    /// One colour of a theme, in an accent; to show what choosing it would do.
    Q_INVOKABLE QColor sample(const QString &id, const QString &token, const QString &accent) const;
    /// What is wrong with it, as a sentence, or empty.
    Q_INVOKABLE QString troubleOf(const QString &id) const;
    /// The theme is this text from now on, whatever stands in its file. Null: what stands there. What is wrong, or empty:
    /// then it is in force.
    Q_INVOKABLE QString tryOut(const QString &id, const QByteArray &json);
    /// Now, and not when the system tells of a change.
    void reread() { read(); }

Q_SIGNALS:
    void changed();

private:
    struct Page
    {
        ThemeSheet sheet;
        QString trouble;
    };

    void read();
    /// From the theme to what it stands on. Empty: something is missing, or it goes round.
    QList<const ThemeSheet *> chainOf(const QString &id) const;
    /// What is wrong beyond the one file: what it stands on, names of nothing.
    QString check(const QString &id) const;

    QString m_builtIn = QStringLiteral(":/themes");
    QString m_folder;
    QHash<QString, QByteArray> m_texts; ///< as they were read last
    QHash<QString, Page> m_pages;
    QHash<QString, QByteArray> m_tried;
    QStringList m_own; ///< ids, in their order
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a file is written in several steps
};

} // namespace porchlight::theme
