// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace porchlight::runtime {

/// Does what a person wishes about the store, one wish after the other, in slices between which everything else goes on.
/// Part of an EngineHost, on its thread; borrows the store. What is not done when the host ends is not done later by itself:
/// every slice was whole.
class StorageTending final : public QObject
{
    Q_OBJECT

public:
    /// @p store: null while there is none. @p isIdle: nothing waits that goes first.
    StorageTending(std::function<engine::LocalStore *()> store, std::function<bool()> isIdle);

    void begin(const engine::StorageWish &wish);
    void stop(); ///< for good

Q_SIGNALS:
    void reported(const porchlight::engine::StorageReport &report);
    void changed(const porchlight::engine::LocalChanges &changes);

private:
    void slice();

    const std::function<engine::LocalStore *()> m_store;
    const std::function<bool()> m_isIdle;
    std::deque<engine::StorageWish> m_wishes; ///< the first is under way
    engine::StoragePlace m_place;
    QTimer m_timer;
};

} // namespace porchlight::runtime
