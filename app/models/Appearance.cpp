// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Appearance.h"

#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace porchlight::models {

namespace {

constexpr qreal scaleMin = 1;
constexpr qreal scaleMax = 2;

/// Of a theme or an accent; whether there is one of that name, the themes know.
bool isName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,39}$"));
    return form.match(name).hasMatch();
}

qreal boundedScale(qreal scale)
{
    return std::isfinite(scale) ? qBound(scaleMin, scale, scaleMax) : scaleMin;
}

constexpr QLatin1StringView modeKey("appearance/mode");
constexpr QLatin1StringView accentKey("appearance/accent");
constexpr QLatin1StringView textScaleKey("appearance/textScale");
constexpr QLatin1StringView languageKey("appearance/language");
constexpr QLatin1StringView recentEmojiKey("appearance/recentEmoji");
constexpr QLatin1StringView reducedMotionKey("appearance/reducedMotion");
constexpr QLatin1StringView windowSizeKey("window/size");

/// Two or three small letters. Whether there are words in it is not known here.
bool isLanguage(const QString &code)
{
    return (code.size() == 2 || code.size() == 3) && std::ranges::all_of(code, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

bool isWindow(QSize size)
{
    constexpr int least = 200;
    constexpr int most = 20'000;
    return std::min(size.width(), size.height()) >= least && std::max(size.width(), size.height()) <= most;
}

} // namespace

Appearance::Appearance(const QString &path, QObject *parent) : QObject(parent), m_settings(path, QSettings::IniFormat)
{
    // The file may have been edited by hand.
    const QString mode = m_settings.value(modeKey).toString();
    m_mode = isName(mode) ? mode : QStringLiteral("system");
    const QString accent = m_settings.value(accentKey).toString();
    m_accent = isName(accent) ? accent : QStringLiteral("ink");
    m_textScale = boundedScale(m_settings.value(textScaleKey, scaleMin).toReal());
    const QString language = m_settings.value(languageKey).toString();
    m_language = isLanguage(language) ? language : QString();
    m_recentEmoji = m_settings.value(recentEmojiKey).toStringList();
    m_reducedMotion = m_settings.value(reducedMotionKey, false).toBool();
    const QSize size = m_settings.value(windowSizeKey).toSize();
    m_windowSize = isWindow(size) ? size : QSize();
}

void Appearance::setMode(const QString &mode)
{
    if (mode == m_mode || !isName(mode))
        return;
    m_mode = mode;
    m_settings.setValue(modeKey, mode);
    Q_EMIT modeChanged();
}

void Appearance::setAccent(const QString &accent)
{
    if (accent == m_accent || !isName(accent))
        return;
    m_accent = accent;
    m_settings.setValue(accentKey, accent);
    Q_EMIT accentChanged();
}

QString Appearance::themeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/porchlight/themes");
}

void Appearance::setTextScale(qreal textScale)
{
    const qreal scale = boundedScale(textScale);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    m_settings.setValue(textScaleKey, scale);
    Q_EMIT textScaleChanged();
}

void Appearance::setLanguage(const QString &language)
{
    if (language == m_language || !(language.isEmpty() || isLanguage(language)))
        return;
    m_language = language;
    m_settings.setValue(languageKey, language);
    Q_EMIT languageChanged();
}

void Appearance::setRecentEmoji(const QStringList &recentEmoji)
{
    if (recentEmoji == m_recentEmoji)
        return;
    m_recentEmoji = recentEmoji;
    m_settings.setValue(recentEmojiKey, recentEmoji);
    Q_EMIT recentEmojiChanged();
}

void Appearance::setReducedMotion(bool reducedMotion)
{
    if (reducedMotion == m_reducedMotion)
        return;
    m_reducedMotion = reducedMotion;
    m_settings.setValue(reducedMotionKey, reducedMotion);
    Q_EMIT reducedMotionChanged();
}

void Appearance::setWindowSize(QSize size)
{
    if (size == m_windowSize || !isWindow(size))
        return;
    m_windowSize = size;
    m_settings.setValue(windowSizeKey, size);
}

} // namespace porchlight::models
