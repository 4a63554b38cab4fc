"""The stories: the main job from end to end."""
