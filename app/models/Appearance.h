// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSettings>
#include <QSize>
#include <QtQmlIntegration>

namespace porchlight::models {

/// How this profile's window looks; kept in a file beside its database. On the thread of the windows.
class Appearance final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)

public:
    explicit Appearance(const QString &path, QObject *parent = nullptr);

    /// "system", "light", "dark" or "contrast".
    QString mode() const { return m_mode; }
    void setMode(const QString &mode);
    /// 1 to 2.
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal textScale);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reducedMotion);
    /// As the window was left; invalid before the first time.
    QSize windowSize() const { return m_windowSize; }
    void setWindowSize(QSize size);

Q_SIGNALS:
    void modeChanged();
    void textScaleChanged();
    void reducedMotionChanged();

private:
    QSettings m_settings;
    QString m_mode;
    qreal m_textScale = 1;
    bool m_reducedMotion = false;
    QSize m_windowSize;
};

} // namespace porchlight::models
