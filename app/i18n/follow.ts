/** Words of the button that follows, on pages for everybody. */
export const followWords = {
  zh: { follow: '关注', followSearch: '关注这个检索', followed: '已关注', unfollow: '取消关注' },
  en: { follow: 'Follow', followSearch: 'Follow this search', followed: 'Following', unfollow: 'Unfollow' },
}
