/** Whom ids stand for, and how that has changed since it was read. */
export interface AliasMap {
  /** The one that aliases point to is no alias itself, and whoever pointed to one of them points on. */
  link(targetId: string, aliasIds: readonly string[]): void;
  unlink(aliasIds: readonly string[]): void;
  /** Aliases that are none any more, and those that are new or point to another. */
  changes(): { readonly gone: readonly string[]; readonly pointed: readonly (readonly [alias: string, to: string])[] };
}

export function makeAliasMap(stored: readonly (readonly [alias: string, to: string])[]): AliasMap {
  const before = new Map(stored);
  const now = new Map<string, string>();
  /** The same the other way round: who points to an id is asked of every link. */
  const pointing = new Map<string, Set<string>>();

  function remove(alias: string): void {
    const target = now.get(alias);
    if (target === undefined) return;
    now.delete(alias);
    pointing.get(target)?.delete(alias);
  }

  function point(alias: string, to: string): void {
    remove(alias);
    now.set(alias, to);
    const aliases = pointing.get(to);
    if (aliases) aliases.add(alias);
    else pointing.set(to, new Set([alias]));
  }

  for (const [alias, to] of stored) point(alias, to);
  return {
    link(targetId, aliasIds) {
      remove(targetId);
      for (const aliasId of aliasIds) {
        if (aliasId === targetId) continue;
        for (const alias of [...(pointing.get(aliasId) ?? [])]) point(alias, targetId);
        point(aliasId, targetId);
      }
    },
    unlink(aliasIds) {
      for (const aliasId of aliasIds) remove(aliasId);
    },
    changes: () => ({
      gone: [...before.keys()].filter((alias) => !now.has(alias)),
      pointed: [...now].filter(([alias, to]) => before.get(alias) !== to),
    }),
  };
}
