// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QSize>
#include <QStringList>
#include <QtQmlIntegration>

namespace porchlight::models {

/// How this profile's window looks; kept in a file beside its database. On the thread of the windows.
class Appearance final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(QString accent READ accent WRITE setAccent NOTIFY accentChanged)
    Q_PROPERTY(QString themeFolder READ themeFolder CONSTANT)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QStringList languages READ languages CONSTANT)
    Q_PROPERTY(QStringList recentEmoji READ recentEmoji WRITE setRecentEmoji NOTIFY recentEmojiChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)

public:
    explicit Appearance(const QString &path, QObject *parent = nullptr);

    /// "system", "light", "dark", "contrast", or the name of a theme of one's own: a file of themeFolder() without .json.
    QString mode() const { return m_mode; }
    void setMode(const QString &mode);
    /// What "you can act" looks like: "ink", or another that the themes know.
    QString accent() const { return m_accent; }
    void setAccent(const QString &accent);
    /// For all profiles of whoever uses this machine. It need not exist.
    static QString themeFolder();
    /// 1 to 2.
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal textScale);
    /// The code of one of languages(), or empty: as the system has it.
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// The codes of those that there are, told before there is a window.
    QStringList languages() const { return m_languages; }
    void setLanguages(const QStringList &languages) { m_languages = languages; }
    /// Chosen last, the newest first; here they are only kept.
    QStringList recentEmoji() const { return m_recentEmoji; }
    void setRecentEmoji(const QStringList &recentEmoji);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reducedMotion);
    /// As the window was left; invalid before the first time.
    QSize windowSize() const { return m_windowSize; }
    void setWindowSize(QSize size);

Q_SIGNALS:
    void modeChanged();
    void accentChanged();
    void textScaleChanged();
    void languageChanged();
    void recentEmojiChanged();
    void reducedMotionChanged();

private:
    QSettings m_settings;
    QString m_mode;
    QString m_accent;
    qreal m_textScale = 1;
    QString m_language;
    QStringList m_languages;
    QStringList m_recentEmoji;
    bool m_reducedMotion = false;
    QSize m_windowSize;
};

} // namespace porchlight::models
