// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qml/storybook/Pages.h"
#include "qml/storybook/Variant.h"

#include <QImage>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace porchlight::storybook {

/// Shows a page: a screen in the real window, on its invented profile; a sheet of a component in a window of its own.
/// One after the other if need be: what takes longest, reading the views, is then done once. Keeps every warning that
/// anything utters meanwhile. Owns the engine, the page and the window; lives on the main thread. It listens to all
/// messages of the process. Never talks to a relay.
class Stage final
{
public:
    /// Before show(), for whoever wants to hand the engine something of his own.
    using Prepare = std::function<void(QQmlEngine &)>;

    explicit Stage(const Prepare &prepare = {});
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    /// What every page needs, ahead of time: the theme, and where the modules are. No view is read yet.
    void warmUp();
    /// Where the window is to be, before it is opened, and how large: of no size, as large as the page wants it. It does
    /// not take the focus then.
    void setPlace(const QRect &place) { m_place = place; }
    /// Loads the page and shows it. False: it did not load, warnings() says why. What was shown before is gone, and so is
    /// what it has uttered.
    bool open(const Page &page, const Variant &variant);
    /// open(), and lets the page arrange itself and settle.
    bool show(const Page &page, const Variant &variant);
    /// Of the screen of that name, or of what screens have in common.
    bool show(const QString &name, const Variant &variant);
    /// What a screen does once its window is there: opens a popup, types something.
    void arrange();
    /// Changes how it looks while it is shown.
    void vary(const Variant &variant);
    /// Until nothing wants to be laid out or painted any more. What would come after a moment comes at once: pictures are
    /// the same on a slow machine. What it looks like then.
    QImage settle();

    QObject *page() const { return m_page.get(); }
    /// Of a screen: its invented profile.
    QObject *profile() const { return page(); }
    QQuickWindow *window() const { return m_window.get(); }
    /// The list of that name ("Messages", "Conversations"): the one a screen reader would call so.
    QObject *list(const QString &name) const;
    QQmlEngine &engine() { return *m_engine; }
    QImage picture() { return m_window->grabWindow(); }
    QStringList warnings() const;

private:
    bool openScreen();
    bool openSheet();
    bool load(const QString &window, QVariantMap properties);

    void dress(const Variant &variant);
    void hastenTimers() const;

    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QObject> m_tokens; ///< holds the theme of the engine
    std::unique_ptr<QObject> m_page;
    std::unique_ptr<QQuickWindow> m_window;
    std::optional<QRect> m_place;
};

} // namespace porchlight::storybook
