// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QStringList>

#include <functional>
#include <memory>

namespace porchlight::test {

/// One way of looking at a page.
struct Variant
{
    QString name;
    QString mode = QStringLiteral("light"); ///< appearance.mode
    double textScale = 1;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Shows the real window on a fake profile (a file of pages/) and keeps every warning that anything utters meanwhile.
/// Owns the engine, the profile and the window; lives on the main thread. One at a time: it listens to all messages of
/// the process. Never talks to a relay.
class Stage final
{
public:
    /// Before show(), for whoever wants to hand the engine something of his own.
    using Prepare = std::function<void(QQmlEngine &)>;

    explicit Stage(const Prepare &prepare = {});
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    static QStringList pages();
    /// light, dark, contrast, rtl, large
    static QList<Variant> variants();

    /// Loads the page, shows it, lets it arrange itself and settle. False: it did not load, warnings() says why.
    bool show(const QString &page, const Variant &variant);
    /// Until nothing wants to be laid out or painted any more.
    void settle();

    QObject *profile() const { return m_profile.get(); }
    QQuickWindow *window() const { return m_window; }
    /// The list of that name ("Messages", "Conversations"): the one a screen reader would call so.
    QObject *list(const QString &name) const;
    QQmlEngine &engine() { return *m_engine; }
    QImage picture() { return m_window->grabWindow(); }
    QStringList warnings() const;

private:
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<QObject> m_profile;
    QQuickWindow *m_window = nullptr;
};

} // namespace porchlight::test
